import { type Language, latin, texts } from './language.ts';

export const swedish: Language = {
  men: latin(`
    Erik Lars Karl Anders Johan Per Nils Lennart Göran Björn Håkan Åke Östen Mårten Sören Jörgen Gustav Oskar Axel
    Viktor Emil Hugo Ludvig Fredrik Magnus Mikael Carl-Johan Pär`),
  women: latin(`
    Anna Maria Margareta Elisabeth Eva Kristina Birgitta Karin Ingrid Åsa Märta Görel Annika Sofia Linnéa Ebba Astrid
    Saga Maja Alva Elsa Ellinor Ann-Marie Kerstin Gunilla Solveig Pernilla Camilla`),
  last: latin(`
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jönsson Hansson
    Bengtsson Lindberg Lindström Jakobsson Magnusson Bergström Sjöberg Öberg Åkesson Ström Löfgren Nyström Håkansson
    Söderberg Björk Ekström af_Klint Åström Lundqvist`),
  countries: [
    {
      code: 'SE',
      weight: 2,
      calling: '46',
      trunk: '0',
      phones: texts('070-### ## ##; 073 ### ## ##; 08-5## ## ##; 031-7# ## ##'),
      cities:
        texts(`Stockholm||111 ##; Göteborg||411 ##; Malmö||211 ##; Uppsala||753 ##; Örebro||702 ##; Umeå||903 ##;
        Västerås||722 ##; Gävle||803 ##`),
      address: '{street} {n}',
      streets: texts(
        'Storgatan; Kungsgatan; Drottninggatan; Skolgatan; Björkvägen; Åsgatan; Östra Långgatan; Nygatan; Ängsvägen',
      ),
      second: texts('lgh 1{n}; {n} tr; c/o Berg'),
      domains: texts('brevlada; kanelbulle; skärgård; fjäll-och-sjö'),
    },
  ],
};
