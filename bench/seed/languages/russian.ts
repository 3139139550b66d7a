import { type Language, romanised, texts } from './language.ts';

export const russian: Language = {
  men: romanised(`
    Александр:aleksandr Сергей:sergey Дмитрий:dmitry Андрей:andrey Алексей:alexey Максим:maxim Иван:ivan Михаил:mikhail
    Николай:nikolay Владимир:vladimir Артём:artem Павел:pavel Олег:oleg Юрий:yury Игорь:igor Фёдор:fedor Пётр:petr
    Кирилл:kirill Георгий:georgy Семён:semen Илья:ilya Григорий:grigory`),
  women: romanised(`
    Анна:anna Елена:elena Ольга:olga Наталья:natalia Екатерина:ekaterina Мария:maria Татьяна:tatiana Ирина:irina
    Светлана:svetlana Юлия:yulia Анастасия:anastasia Дарья:darya Ксения:ksenia Людмила:lyudmila Галина:galina Вера:vera
    Любовь:lyubov Алёна:alyona Полина:polina Софья:sofya Зоя:zoya Надежда:nadezhda`),
  last: romanised(`
    Иванов:ivanov Смирнов:smirnov Кузнецов:kuznetsov Попов:popov Васильев:vasiliev Петров:petrov Соколов:sokolov
    Михайлов:mikhailov Новиков:novikov Фёдоров:fedorov Морозов:morozov Волков:volkov Алексеев:alekseev Лебедев:lebedev
    Семёнов:semenov Егоров:egorov Павлов:pavlov Козлов:kozlov Степанов:stepanov Соловьёв:solovyov Зайцев:zaytsev
    Достоевский:dostoevsky Щербаков:shcherbakov Жуков:zhukov`),
  lastOfWomen: romanised(`
    Иванова:ivanova Смирнова:smirnova Кузнецова:kuznetsova Попова:popova Васильева:vasilieva Петрова:petrova
    Соколова:sokolova Михайлова:mikhailova Новикова:novikova Фёдорова:fedorova Морозова:morozova Волкова:volkova
    Алексеева:alekseeva Лебедева:lebedeva Семёнова:semenova Егорова:egorova Павлова:pavlova Козлова:kozlova
    Степанова:stepanova Соловьёва:solovyova Зайцева:zaytseva Достоевская:dostoevskaya Щербакова:shcherbakova Жукова:zhukova`),
  countries: [
    {
      code: 'RU',
      weight: 3,
      calling: '7',
      trunk: '8',
      phones: texts('8 916 ### ## ##; 8 (903) ###-##-##; 8-921-###-##-##; 8 (495) 7##-##-##'),
      cities:
        texts(`Москва||101###; Санкт-Петербург||190###; Новосибирск|Новосибирская область|630###; Казань|Татарстан|420###;
        Екатеринбург|Свердловская область|620###; Королёв|Московская область|1410##; Владивосток|Приморский край|690###`),
      address: 'ул. {street}, д. {n}',
      streets: texts(
        'Ленина; Пушкина; Гагарина; Мира; Садовая; Советская; Лермонтова; Тверская; Большая Ордынка',
      ),
      second: texts('кв. {n}; корп. {n}; офис {n}'),
      domains: texts('yashchik; pismo; почта; матрёшка'),
    },
    {
      code: 'KZ',
      weight: 0.7,
      calling: '7',
      trunk: '8',
      phones: texts('8 701 ### ## ##; 8 (777) ###-##-##'),
      cities: texts(
        'Алматы||0500##; Астана||0100##; Шымкент||1600##; Караганда|Карагандинская область|1000##',
      ),
      address: '{street}, {n}',
      streets: texts('проспект Абая; улица Сатпаева; проспект Достык; улица Жибек Жолы'),
      second: texts('кв. {n}; подъезд {n}'),
      domains: texts('dala; алма'),
    },
  ],
};
