import { type Language, romanised, texts } from './language.ts';

export const thai: Language = {
  men: romanised(`
    สมชาย:somchai ธนากร:thanakorn วิชัย:wichai ประเสริฐ:prasert ณัฐพล:nattapon อนุชา:anucha กิตติ:kitti สุรชัย:surachai
    พงศ์เทพ:pongthep ชัยวัฒน์:chaiwat ธีรพงษ์:teerapong ปิติ:piti`),
  women: romanised(`
    สมหญิง:somying สุดา:suda นภา:napa มาลี:malee ปราณี:pranee วิภา:wipa กมลชนก:kamonchanok ณัฐธิดา:natthida
    พิมพ์ชนก:pimchanok อรุณี:arunee ศิริพร:siriporn น้ำฝน:namfon`),
  last: romanised(`
    ใจดี:jaidee สุขสันต์:suksan แสงทอง:saengthong ศรีสุข:srisuk ทองดี:thongdee บุญมี:boonmee วงศ์สวัสดิ์:wongsawat
    รัตนากร:rattanakorn ชัยชนะ:chaichana พงษ์พันธ์:pongpan จันทร์เพ็ญ:chanpen สุวรรณ:suwan`),
  countries: [
    {
      code: 'TH',
      weight: 2,
      calling: '66',
      trunk: '0',
      phones: texts('081 ### ####; 089-###-####; 095 ### ####; 02 2## ####'),
      cities: texts(
        'เขตปทุมวัน|กรุงเทพมหานคร|103##; เขตบางรัก|กรุงเทพมหานคร|105##; เมืองเชียงใหม่|เชียงใหม่|50###; เมืองภูเก็ต|ภูเก็ต|83###; หาดใหญ่|สงขลา|90110',
      ),
      address: '{n} {street}',
      streets: texts('ถนนสุขุมวิท; ถนนสีลม; ถนนพระราม 4; ถนนเพชรบุรี; ถนนราชดำเนิน; ซอยทองหล่อ; ถนนนิมมานเหมินท์'),
      second: texts('ห้อง {n}; ชั้น {n}; หมู่ {n}'),
      domains: texts('praisani; talat; ไปรษณีย์'),
    },
  ],
};
