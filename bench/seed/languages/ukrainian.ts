import { type Language, romanised, texts } from './language.ts';

export const ukrainian: Language = {
  men: romanised(`
    Олександр:oleksandr Сергій:serhii Володимир:volodymyr Андрій:andrii Микола:mykola Іван:ivan Василь:vasyl
    Дмитро:dmytro Юрій:yurii Тарас:taras Богдан:bohdan Євген:yevhen Ігор:ihor Максим:maksym Олексій:oleksii Їжак:yizhak`),
  women: romanised(`
    Олена:olena Наталія:nataliia Тетяна:tetiana Ірина:iryna Оксана:oksana Ганна:hanna Юлія:yuliia Марія:mariia
    Софія:sofiia Катерина:kateryna Людмила:liudmyla Світлана:svitlana Леся:lesia Дарина:daryna Соломія:solomiia`),
  last: romanised(`
    Шевченко:shevchenko Бондаренко:bondarenko Коваленко:kovalenko Ткаченко:tkachenko Кравченко:kravchenko Бойко:boiko
    Мельник:melnyk Олійник:oliinyk Лисенко:lysenko Поліщук:polishchuk Савчук:savchuk Мороз:moroz Петренко:petrenko
    Ґонта:gonta Щур:shchur Їжакевич:yizhakevych Гаврилюк:havryliuk Левченко:levchenko`),
  countries: [
    {
      code: 'UA',
      weight: 2,
      calling: '380',
      trunk: '0',
      phones: texts('067 ### ## ##; (050) ###-##-##; 063 ### ####; 044 2## ## ##'),
      cities:
        texts(`Київ||010##; Харків|Харківська область|610##; Одеса|Одеська область|650##; Львів|Львівська область|790##;
        Дніпро|Дніпропетровська область|490##; Чернігів|Чернігівська область|140##`),
      address: 'вул. {street}, {n}',
      streets: texts(
        "Шевченка; Франка; Хрещатик; Лесі Українки; Садова; Соборна; Незалежності; Грушевського; П'ятницька",
      ),
      second: texts('кв. {n}; під’їзд {n}'),
      domains: texts('skrynka; lyst; пошта; вишиванка'),
    },
  ],
};
