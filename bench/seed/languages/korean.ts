import { type Language, romanised, texts } from './language.ts';

export const korean: Language = {
  men: romanised(`
    민준:minjun 서준:seojun 도윤:doyun 예준:yejun 시우:siwoo 하준:hajun 지훈:jihoon 성민:sungmin 영수:youngsoo
    동현:donghyun 준호:junho 상우:sangwoo 현우:hyunwoo 진우:jinwoo 철수:cheolsoo`),
  women: romanised(`
    서연:seoyeon 지우:jiwoo 민서:minseo 하은:haeun 지민:jimin 수빈:subin 유진:yujin 은지:eunji 영희:younghee
    미경:mikyung 혜진:hyejin 소영:soyoung 현정:hyunjung 보람:boram 나래:narae`),
  last: romanised(`
    김:kim 이:lee 박:park 최:choi 정:jung 강:kang 조:cho 윤:yoon 장:jang 임:lim 한:han 오:oh 서:seo 신:shin 권:kwon
    황:hwang 안:ahn 송:song 류:ryu 남궁:namgung`),
  countries: [
    {
      code: 'KR',
      weight: 3,
      calling: '82',
      trunk: '0',
      phones: texts('010-2###-####; 010 3### ####; 010-9###-####; 02-3##-####'),
      cities: texts(
        '강남구|서울특별시|06###; 종로구|서울특별시|03###; 부산진구|부산광역시|47###; 수성구|대구광역시|42###; 성남시|경기도|13###; 제주시|제주특별자치도|63###',
      ),
      address: '{street} {n}',
      streets: texts('테헤란로; 세종대로; 강남대로; 종로; 퇴계로; 을지로; 한라로; 중앙대로'),
      second: texts('{n}층; {n}동 102호; {n}호'),
      domains: texts('pyeonji; hanok; 우체통; bada'),
    },
  ],
};
