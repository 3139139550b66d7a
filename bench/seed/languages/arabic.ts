import { type Language, romanised, texts } from './language.ts';

export const arabic: Language = {
  men: romanised(`
    محمد:mohamed أحمد:ahmed علي:ali محمود:mahmoud عمر:omar خالد:khaled يوسف:youssef إبراهيم:ibrahim حسن:hassan
    مصطفى:mostafa عبد_الله:abdullah سعيد:saeed طارق:tarek كريم:karim فيصل:faisal سلطان:sultan ماجد:majed ناصر:nasser`),
  women: romanised(`
    فاطمة:fatima مريم:mariam عائشة:aisha زينب:zainab نور:nour سارة:sara هدى:hoda ليلى:layla أمل:amal رانيا:rania
    نورة:noura ياسمين:yasmin سلمى:salma دينا:dina هند:hind منى:mona ريم:reem شيماء:shaimaa`),
  last: romanised(`
    محمد:mohamed حسن:hassan علي:ali إبراهيم:ibrahim السيد:elsayed عبد_الرحمن:abdelrahman المصري:elmasry الشريف:alsharif
    حداد:haddad خوري:khoury العتيبي:alotaibi القحطاني:alqahtani الحربي:alharbi الغامدي:alghamdi منصور:mansour
    سليمان:soliman فوزي:fawzy الأنصاري:alansari بن_سعود:bin-saud`),
  countries: [
    {
      code: 'EG',
      weight: 2,
      calling: '20',
      trunk: '0',
      phones: texts('010 #### ####; 0122 ### ####; 011 2### ####; 02 2### ####'),
      cities: texts(
        'القاهرة|القاهرة|115##; الإسكندرية|الإسكندرية|215##; الجيزة|الجيزة|125##; أسوان|أسوان|815##; الأقصر|الأقصر|859##',
      ),
      address: '{n} {street}',
      streets: texts('شارع التحرير; شارع رمسيس; شارع الهرم; شارع طلعت حرب; شارع النيل; ميدان سعد زغلول'),
      second: texts('شقة {n}; الدور {n}'),
      domains: texts('barid; nile-works; بريد'),
    },
    {
      code: 'SA',
      weight: 1.5,
      calling: '966',
      trunk: '0',
      phones: texts('050 ### ####; 0555 ######; 053#######'),
      cities: texts(
        'الرياض|منطقة الرياض|115##; جدة|منطقة مكة المكرمة|235##; الدمام|المنطقة الشرقية|322##; المدينة المنورة||423##',
      ),
      address: '{n} {street}',
      streets: texts('طريق الملك فهد; شارع العليا; شارع الأمير سلطان; طريق المدينة; شارع التخصصي'),
      second: texts('مكتب {n}; مبنى {n}'),
      domains: texts('sanduq; souq-online; متجر'),
    },
  ],
};
