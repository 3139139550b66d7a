import { type Language, latin, texts } from './language.ts';

const streets = texts(
  'High Street; Main Street; Park Avenue; Church Road; Maple Drive; Oak Lane; Mill Road; Cedar Court; Station Road; Victoria Street; Elm Street; Lake View Drive; Sunset Boulevard; Green Lane; Hill Street',
);

export const english: Language = {
  men: latin(`
    James John Michael David William Robert Thomas Daniel Matthew Christopher Andrew Joseph Ryan Benjamin Samuel Jack
    Oliver George Harry Noah Liam Ethan Mason Logan Lucas Henry Alexander Nathan Owen Caleb Luke Connor Dylan Sean
    Patrick Marcus Tyrone Jamal Wesley Graham Nigel Rhys Callum Ewan`),
  women: latin(`
    Mary Jennifer Elizabeth Sarah Emily Jessica Ashley Emma Olivia Sophia Charlotte Amelia Grace Hannah Abigail Chloe
    Lucy Megan Rachel Laura Rebecca Victoria Katherine Alice Ruby Zoe Lily Isla Ella Ava Harper Madison Natalie Aaliyah
    Imani Siobhán Niamh Bronwyn Fiona Heather Paige Mary-Ann Zoë`),
  last: latin(`
    Smith Johnson Williams Brown Jones Davis Miller Wilson Taylor Anderson Thomas Moore Martin Jackson White Harris
    Thompson Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Mitchell Campbell
    Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy O'Brien O'Connor MacDonald McCarthy
    Fitzgerald Lloyd-Jones Washington Okafor Hughes Bennett Shaw`),
  countries: [
    {
      code: 'US',
      weight: 24,
      calling: '1',
      trunk: '',
      phones: texts(
        '(212) N##-####; 415-N##-####; (305) N##-####; 617.N##.####; 312 N## ####; (206) N##-####',
      ),
      cities:
        texts(`New York|NY|100##; Los Angeles|CA|900##; Chicago|IL|606##; Houston|TX|770##; Phoenix|AZ|850##;
        Philadelphia|PA|191##; San Antonio|TX|782##; San Diego|CA|921##; Austin|TX|787##; Seattle|WA|981##; Denver|CO|802##;
        Boston|MA|021##; Portland|OR|972##; Miami|FL|331##; Atlanta|GA|303##`),
      address: '{n} {street}',
      streets,
      second: texts('Apt {n}; Suite {n}; Unit {n}; # {n}'),
      domains: texts('inbox; mailhouse; acme-tools; brightside; northwind; bluebird'),
    },
    {
      code: 'GB',
      weight: 8,
      calling: '44',
      trunk: '0',
      phones: texts('07400 ######; 07911 12####; 020 7### ####; 0161 4## ####; 07(912) 3#####'),
      cities:
        texts(`London||SW# #AB; London||EC#A #BT; Manchester||M# #WD; Birmingham||B# #HQ; Leeds|West Yorkshire|LS# #DP;
        Edinburgh|Scotland|EH# #NG; Cardiff|Wales|CF## #AT; Bristol||BS# #TR; Belfast|Northern Ireland|BT# #GJ`),
      address: '{n} {street}',
      streets,
      second: texts('Flat {n}; Flat {n}B; Floor {n}'),
      domains: texts('postbox; letterbox; thistle; rowan-and-sons; harbour'),
    },
    {
      code: 'AU',
      weight: 3,
      calling: '61',
      trunk: '0',
      phones: texts('0412 ### ###; (02) 9### ####; 0433 ### ###'),
      cities: texts('Sydney|NSW|20##; Melbourne|VIC|30##; Brisbane|QLD|40##; Perth|WA|60##; Hobart|TAS|70##'),
      address: '{n} {street}',
      streets,
      second: texts('Unit {n}; Level {n}'),
      domains: texts('bushmail; coastline; wattle'),
    },
  ],
};
