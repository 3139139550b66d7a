import { type Language, romanised, texts } from './language.ts';

export const hebrew: Language = {
  men: romanised(`
    דוד:david משה:moshe יוסף:yosef אברהם:avraham דניאל:daniel יעקב:yaakov נועם:noam איתי:itai עומר:omer אורי:uri
    יונתן:yonatan אריאל:ariel שלמה:shlomo גיל:gil רון:ron אלון:alon`),
  women: romanised(`
    נועה:noa תמר:tamar מאיה:maya יעל:yael שרה:sara רחל:rachel מיכל:michal אביגיל:avigail שירה:shira רוני:roni עדי:adi
    הילה:hila אסתר:esther דנה:dana ליאור:lior`),
  last: romanised(`
    כהן:cohen לוי:levi מזרחי:mizrahi פרץ:peretz ביטון:biton דהן:dahan אברהם:avraham פרידמן:friedman מלכה:malka
    אזולאי:azoulay כץ:katz יוסף:yosef עמר:amar חדד:hadad גבאי:gabay שפירא:shapira בן-דוד:ben-david גולן:golan`),
  countries: [
    {
      code: 'IL',
      weight: 1.5,
      calling: '972',
      trunk: '0',
      phones: texts('052-N##-####; 054 N## ####; 050-N######; 03-5######'),
      cities: texts(
        'תל אביב-יפו||61#####; ירושלים||91#####; חיפה||31#####; באר שבע||84#####; ראשון לציון||75#####',
      ),
      address: 'רחוב {street} {n}',
      streets: texts('הרצל; ויצמן; בן גוריון; דיזנגוף; אלנבי; יפו; הנביאים; ז׳בוטינסקי'),
      second: texts('דירה {n}; קומה {n}'),
      domains: texts('teivat; shuk; דואר'),
    },
  ],
};
