import { type Language, latin, texts } from './language.ts';

export const hungarian: Language = {
  men: latin(`
    László István József János Zoltán Sándor Gábor Ferenc Attila Péter Tamás Zsolt Tibor András Csaba Imre Lajos György
    Balázs Gergő Dániel Ádám Bence Máté Levente Kristóf Ödön`),
  women: latin(`
    Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Margit Judit Ágnes Julianna Andrea Ildikó Erika Krisztina Irén
    Eszter Magdolna Anikó Mónika Edit Tünde Boglárka Dóra Réka Őzike`),
  last: latin(`
    Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh Simon
    Rácz Fekete Szilágyi Török Fehér Balázs Gál Szűcs Kocsis Orsós Fülöp Győri`),
  countries: [
    {
      code: 'HU',
      weight: 1,
      calling: '36',
      trunk: '06',
      phones: texts('06 20 ### ####; 06 30 ### ####; 06-70-###-####; 06 1 3## ####'),
      cities: texts(
        'Budapest||10##; Debrecen|Hajdú-Bihar|40##; Győr|Győr-Moson-Sopron|90##; Pécs|Baranya|76##; Székesfehérvár|Fejér|80##',
      ),
      address: '{street} {n}.',
      streets: texts(
        'Fő utca; Petőfi Sándor utca; Kossuth Lajos tér; Rákóczi út; Széchenyi utca; Ősz utca; Dózsa György út',
      ),
      second: texts('{n}. em.; fszt. {n}'),
      domains: texts('postalada; kürtős; műhely'),
    },
  ],
};
