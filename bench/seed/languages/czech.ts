import { type Language, latin, texts } from './language.ts';

export const czech: Language = {
  men: latin(`
    Jiří Jan Petr Pavel Jaroslav Martin Tomáš Miroslav František Zdeněk Václav Michal Karel Lukáš Jakub Ondřej Vojtěch
    Matěj Štěpán Řehoř Aleš Luboš Radek Ivo`),
  women: latin(`
    Marie Jana Eva Hana Anna Věra Lenka Alena Lucie Petra Kateřina Helena Ludmila Jaroslava Zdeňka Tereza Adéla Eliška
    Barbora Klára Šárka Žofie Anežka Markéta Růžena`),
  last: latin(`
    Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Krejčí Horák Němec Marek Pospíšil Hájek Jelínek Král
    Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Říha Šimek Žák Čech Ptáček`),
  lastOfWomen: latin(`
    Nováková Svobodová Novotná Dvořáková Černá Procházková Kučerová Veselá Krejčí Horáková Němcová Marková Pospíšilová
    Hájková Jelínková Králová Růžičková Benešová Fialová Sedláčková Doležalová Zemanová Kolářová Říhová Šimková Žáková
    Čechová Ptáčková`),
  countries: [
    {
      code: 'CZ',
      weight: 1.5,
      calling: '420',
      trunk: '',
      phones: texts('603 ### ###; 777 ### ###; 2 24## ####'),
      cities: texts(
        'Praha||1#0 00; Brno|Jihomoravský kraj|6## 00; Ostrava||70# 00; Plzeň||301 00; Liberec||460 01; Jindřichův Hradec||377 01',
      ),
      address: '{street} {n}',
      streets: texts('Nádražní; Husova; Školní; Palackého; Žižkova; Dlouhá; Na Příkopě; Růžová; Komenského'),
      second: texts('byt {n}; {n}. patro'),
      domains: texts('schranka; knedlík; dílna; pivovar-u-lva'),
    },
  ],
};
