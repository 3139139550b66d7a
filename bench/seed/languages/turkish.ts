import { type Language, latin, texts } from './language.ts';

export const turkish: Language = {
  men: latin(`
    Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Yusuf Murat Ömer Osman Emre Burak Can Çağlar Şükrü Gökhan Oğuz
    Kerem Uğur Barış Deniz Tuğrul Ilgaz Cüneyt`),
  women: latin(`
    Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Zehra Gülşen Özlem Çiğdem Pınar Büşra Ebru Gül İrem Defne
    Ece Yağmur Tuğçe Nazlı Işıl Ülkü Şule`),
  last: latin(`
    Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt
    Özkan Şimşek Polat Korkmaz Güneş Erdoğan Işık Avcı Taş Ünal Gündoğdu Çiçek`),
  countries: [
    {
      code: 'TR',
      weight: 3,
      calling: '90',
      trunk: '0',
      phones: texts('0532 ### ## ##; 0(542) ### ## ##; 0505 ### ####; 0212 2## ## ##'),
      cities:
        texts(`İstanbul|Kadıköy|347##; İstanbul|Beşiktaş|343##; Ankara|Çankaya|065##; İzmir|Karşıyaka|355##; Bursa|Nilüfer|161##;
        Eskişehir|Odunpazarı|260##; Muğla|Bodrum|484##; Diyarbakır|Yenişehir|211##`),
      address: '{street} No: {n}',
      streets: texts(
        'Atatürk Caddesi; İstiklal Caddesi; Cumhuriyet Caddesi; Çınar Sokak; Güneş Sokak; Fevzi Çakmak Caddesi; Yıldız Sokak; Bağdat Caddesi',
      ),
      second: texts('Daire {n}; Kat {n}; A Blok'),
      domains: texts('postaci; mektup; çarşı; güneş-tekstil; lokanta'),
    },
  ],
};
