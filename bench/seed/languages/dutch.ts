import { type Language, latin, texts } from './language.ts';

export const dutch: Language = {
  men: latin(`
    Jan Pieter Daan Sem Lucas Bram Thijs Lars Jesse Ruben Willem Kees Hendrik Joost Sjoerd Wouter Maarten Geert Koen
    André René Jeroen Tijmen Gijs Floris Jan-Willem Bas Stijn`),
  women: latin(`
    Anna Emma Sophie Julia Tess Lotte Fleur Sanne Femke Marijke Ingrid Anouk Maud Noor Eva Lieke Roos Mieke Wilhelmina
    Saskia Chloë Esmée Zoë Renée Annelies Hanneke Jantine Loes`),
  last: latin(`
    de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos
    Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer Kuipers van_'t_Hof Prins
    Huisman Postma Hoekstra van_der_Linden IJsbrandij Knöps`),
  countries: [
    {
      code: 'NL',
      weight: 3,
      calling: '31',
      trunk: '0',
      phones: texts('06 12## ####; 06-2#######; 020 6## ####; 010-4######'),
      cities:
        texts(`Amsterdam|Noord-Holland|10## @@; Rotterdam|Zuid-Holland|30## @@; Utrecht|Utrecht|35## @@; Den Haag|Zuid-Holland|25## @@;
        's-Hertogenbosch|Noord-Brabant|52## @@; Groningen|Groningen|97## @@; Eindhoven|Noord-Brabant|56## @@`),
      address: '{street} {n}',
      streets: texts(
        'Dorpsstraat; Kerkstraat; Keizersgracht; Stationsweg; Molenlaan; Schoolstraat; Prinsengracht; Koningin Julianaplein',
      ),
      second: texts('{n} hoog; bis; huis {n}'),
      domains: texts('brievenbus; postduif; fietsenmaker; tulp'),
    },
  ],
};
