import { type Language, latin, texts } from './language.ts';

const streets = texts(
  "rue de la Paix; avenue Victor-Hugo; rue de l'Église; boulevard Saint-Michel; place de la République; rue des Écoles; chemin du Moulin; allée des Tilleuls; rue du Général-Leclerc; impasse des Lilas; rue Molière",
);

export const french: Language = {
  men: latin(`
    Jean Pierre Michel Nicolas Thomas Lucas Hugo Louis Gabriel Raphaël Jules Léo François Jérôme Sébastien Frédéric
    Étienne Benoît Loïc Théo Maël Noël Aurélien Cédric Grégoire Jean-Baptiste Jean-François Rémi Gaël Anaël Yves`),
  women: latin(`
    Marie Camille Léa Manon Chloé Emma Inès Jade Louise Zoé Hélène Françoise Élodie Céline Aurélie Anaïs Maëlle
    Geneviève Bénédicte Agnès Noémie Océane Margaux Clémence Anne-Laure Marie-Thérèse Solène Joëlle Estelle Lucie`),
  last: latin(`
    Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David
    Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Legrand Garnier Faure
    Rousseau Blanc Guérin Müller Lemaître Prévost d'Estaing de_La_Fontaine L'Hôpital Béranger Noël Gaëtan Crépin`),
  countries: [
    {
      code: 'FR',
      weight: 6,
      calling: '33',
      trunk: '0',
      phones: texts('06 1# ## ## ##; 07 5# ## ## ##; 01.4#.##.##.##; 06-2#-##-##-##'),
      cities:
        texts(`Paris|Île-de-France|7501#; Lyon|Auvergne-Rhône-Alpes|6900#; Marseille|Provence-Alpes-Côte d'Azur|1300#;
        Toulouse|Occitanie|31#00; Nîmes|Occitanie|30000; Besançon|Bourgogne-Franche-Comté|25000; Orléans|Centre-Val de Loire|45000;
        Saint-Étienne|Auvergne-Rhône-Alpes|42#00; Évreux|Normandie|27000`),
      address: '{n}, {street}',
      streets,
      second: texts('Bât. {n}; Escalier B; Appt {n}; Résidence les Chênes'),
      domains: texts('boitemail; courrier; atelier-lumiere; café-du-coin; librairie'),
    },
    {
      code: 'CA',
      weight: 2.5,
      calling: '1',
      trunk: '',
      phones: texts('(514) N##-####; 418-N##-####; 604 N##-####; (416) N##-####'),
      cities: texts(
        'Montréal|QC|H#B #C#; Québec|QC|G#R #S#; Toronto|ON|M#V #E#; Ottawa|ON|K#P #J#; Vancouver|BC|V#B #A#',
      ),
      address: '{n} {street}',
      streets,
      second: texts('App. {n}; Bureau {n}'),
      domains: texts('boreal; érable; northmail'),
    },
  ],
};
