import { type Language, latin, texts } from './language.ts';

const streets = texts(
  'Hauptstraße; Bahnhofstraße; Gartenstraße; Schulstraße; Lindenallee; Am Markt; Bergstraße; Kirchgasse; Goethestraße; Schillerplatz; Mühlenweg; Rosenweg; Königstraße',
);

export const german: Language = {
  men: latin(`
    Lukas Jonas Maximilian Felix Leon Paul Finn Elias Thomas Michael Andreas Stefan Markus Christian Sebastian Jürgen
    Günther Jörg Björn Wolfgang Hans-Peter Karl-Heinz Tobias Florian Matthias Moritz Jakob Anton Götz Rüdiger Ulf`),
  women: latin(`
    Anna Emma Mia Hannah Sophie Lena Marie Julia Katharina Sabine Petra Monika Claudia Ursula Birgit Käthe Jördis
    Anneliese Franziska Johanna Charlotte Friederike Änne Gesine Heike Antje Silke Frauke Anne-Sophie Lieselotte`),
  last: latin(`
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
    Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Krause Lehmann Köhler Maier Weiß Jäger Groß
    Fuchs Vogel Böhm Günther Kühn Strauß von_Bergen zu_Hohenfels Müller-Lüdenscheidt Öztürk-Lang Großmann Höß`),
  countries: [
    {
      code: 'DE',
      weight: 9,
      calling: '49',
      trunk: '0',
      phones: texts('0151 ########; 0170 #######; 0171/#######; 030 23######; 089 5#######; 0221-4######'),
      cities: texts(`Berlin||10###; Hamburg||20###; München|Bayern|80###; Köln|Nordrhein-Westfalen|506##;
        Frankfurt am Main|Hessen|603##; Stuttgart|Baden-Württemberg|701##; Düsseldorf|Nordrhein-Westfalen|402##;
        Leipzig|Sachsen|041##; Nürnberg|Bayern|904##; Görlitz|Sachsen|0282#; Würzburg|Bayern|970##; Kiel|Schleswig-Holstein|241##`),
      address: '{street} {n}',
      streets,
      second: texts('Hinterhaus; {n}. OG; c/o Weber; Aufgang {n}'),
      domains: texts('postfach; briefkasten; schreinerei-wolf; müller-bau; gärtnerei; werkstatt'),
    },
    {
      code: 'AT',
      weight: 1.5,
      calling: '43',
      trunk: '0',
      phones: texts('0664 #######; 0660 #######; 01 5######'),
      cities: texts(
        'Wien||10#0; Graz|Steiermark|801#; Linz|Oberösterreich|402#; Salzburg||502#; Mödling|Niederösterreich|2340',
      ),
      address: '{street} {n}',
      streets,
      second: texts('Stiege {n}; Top {n}'),
      domains: texts('alpenpost; kaffeehaus; österreich-reisen'),
    },
    {
      code: 'CH',
      weight: 1.5,
      calling: '41',
      trunk: '0',
      phones: texts('079 ### ## ##; 078 ### ## ##; 044 2## ## ##'),
      cities: texts(
        'Zürich|ZH|80##; Bern|BE|30##; Basel|BS|40##; Luzern|LU|600#; Genève|GE|120#; St. Gallen|SG|900#',
      ),
      address: '{street} {n}',
      streets,
      second: texts('Postfach {n}'),
      domains: texts('bergpost; uhrwerk; züri-shop'),
    },
  ],
};
