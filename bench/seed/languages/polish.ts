import { type Language, latin, texts } from './language.ts';

export const polish: Language = {
  men: latin(`
    Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Stanisław Jakub Łukasz Adam Marek Grzegorz Mateusz Wojciech
    Mariusz Dariusz Zbigniew Jerzy Rafał Sławomir Józef Kamil Bartłomiej Żelisław`),
  women: latin(`
    Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Zofia Aleksandra Monika
    Teresa Danuta Natalia Karolina Julia Beata Hanna Iwona Bożena Wiesława Żaneta Świętosława`),
  last: latin(`
    Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur
    Jankowski Krawczyk Kwiatkowski Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Majewski
    Łuczak Żak Ślusarczyk Brzęczyszczykiewicz`),
  lastOfWomen: latin(`
    Nowak Kowalska Wiśniewska Wójcik Kowalczyk Kamińska Lewandowska Zielińska Szymańska Woźniak Dąbrowska Kozłowska Mazur
    Jankowska Krawczyk Kwiatkowska Piotrowska Grabowska Pawłowska Michalska Król Wieczorek Jabłońska Wróbel Majewska
    Łuczak Żak Ślusarczyk Brzęczyszczykiewicz`),
  countries: [
    {
      code: 'PL',
      weight: 3,
      calling: '48',
      trunk: '',
      phones: texts('601 ### ###; 512-###-###; 22 6## ## ##; 790 ######'),
      cities:
        texts(`Warszawa|mazowieckie|00-###; Kraków|małopolskie|30-###; Łódź|łódzkie|90-###; Wrocław|dolnośląskie|50-###;
        Poznań|wielkopolskie|60-###; Gdańsk|pomorskie|80-###; Białystok|podlaskie|15-###; Częstochowa|śląskie|42-2##`),
      address: 'ul. {street} {n}',
      streets: texts(
        'Długa; Krótka; Mickiewicza; Słowackiego; Świętokrzyska; Kościuszki; Źródlana; Ogrodowa; 3 Maja; Żeromskiego',
      ),
      second: texts('m. {n}; lok. {n}; piętro {n}'),
      domains: texts('skrzynka; poczta-polna; żubr-sklep; pierogarnia'),
    },
  ],
};
