import { type Language, latin, texts } from './language.ts';

export const italian: Language = {
  men: latin(`
    Giuseppe Marco Andrea Francesco Alessandro Luca Matteo Lorenzo Davide Simone Stefano Antonio Giovanni Paolo Roberto
    Nicolò Niccolò Riccardo Federico Gabriele Pietro Tommaso Enrico Salvatore Carlo Gian_Luca Pier_Paolo Edoardo`),
  women: latin(`
    Maria Giulia Sofia Anna Francesca Chiara Martina Sara Alessia Federica Elena Giorgia Silvia Laura Beatrice Aurora
    Alice Ginevra Rosa Teresa Lucia Ilaria Serena Noemi Maria_Grazia Anna_Maria Mariù Ludovica Caterina Eleonora`),
  last: latin(`
    Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa
    Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone D'Angelo
    Dell'Acqua Lo_Presti Nicolò Fabbri Della_Rovere Cantù Forlì Pellegrini Sanna`),
  countries: [
    {
      code: 'IT',
      weight: 4,
      calling: '39',
      trunk: '',
      phones: texts('347 ### ####; 333 #######; 06 6### ####; 02 4### ####; 338/#######'),
      cities:
        texts(`Roma|RM|001##; Milano|MI|201##; Napoli|NA|801##; Torino|TO|101##; Bologna|BO|401##; Firenze|FI|501##;
        Forlì|FC|4712#; Cantù|CO|22063; Venezia|VE|301##; Palermo|PA|901##`),
      address: '{street}, {n}',
      streets: texts(
        'Via Roma; Via Garibaldi; Corso Vittorio Emanuele; Piazza del Duomo; Via Giuseppe Verdi; Viale dei Platani; Via della Libertà; Via XX Settembre; Largo Augusto',
      ),
      second: texts('Int. {n}; Scala B; Piano {n}'),
      domains: texts('posta; cartolina; bottega-rossi; caffè-centrale; officina'),
    },
  ],
};
