import { type Language, romanised, texts } from './language.ts';

export const chinese: Language = {
  men: romanised(`
    伟:wei 强:qiang 磊:lei 军:jun 洋:yang 勇:yong 杰:jie 涛:tao 明:ming 超:chao 建国:jianguo 志强:zhiqiang 浩然:haoran
    子轩:zixuan 宇航:yuhang 俊杰:junjie 文博:wenbo 天佑:tianyou`),
  women: romanised(`
    芳:fang 娜:na 秀英:xiuying 敏:min 静:jing 丽:li 艳:yan 娟:juan 霞:xia 雪:xue 婷婷:tingting 梓涵:zihan 诗涵:shihan
    欣怡:xinyi 雨桐:yutong 美玲:meiling 晓燕:xiaoyan 佳慧:jiahui`),
  last: romanised(`
    王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 黄:huang 赵:zhao 吴:wu 周:zhou 徐:xu 孙:sun 马:ma 朱:zhu 胡:hu 郭:guo
    何:he 高:gao 林:lin 罗:luo 郑:zheng 梁:liang 谢:xie 欧阳:ouyang 司马:sima`),
  countries: [
    {
      code: 'CN',
      weight: 5,
      calling: '86',
      trunk: '',
      phones: texts('138 #### ####; 139########; 186-####-####; 159 #### ####'),
      cities:
        texts(`北京市|北京|1000##; 上海市|上海|2000##; 广州市|广东省|5100##; 深圳市|广东省|5180##; 成都市|四川省|6100##; 杭州市|浙江省|3100##;
        西安市|陕西省|7100##; 武汉市|湖北省|4300##; 哈尔滨市|黑龙江省|1500##`),
      address: '{street}{n}号',
      streets: texts('人民路; 中山路; 解放路; 建设路; 南京东路; 长安街; 和平路; 文化路; 新华街'),
      second: texts('{n}号楼; {n}室; {n}单元'),
      domains: texts('youxiang; xinfeng; 邮箱; dongfang'),
    },
    {
      code: 'SG',
      weight: 0.7,
      calling: '65',
      trunk: '',
      phones: texts('8123 ####; 91## ####; 6N## ####'),
      cities: texts('Singapore||018###; Singapore||238###; Singapore||569###'),
      address: '{n} {street}',
      streets: texts('Orchard Road; Serangoon Road; Tanjong Pagar Road; Bukit Timah Road; Telok Ayer Street'),
      second: texts('#0{n}-12; #1{n}-08'),
      domains: texts('kopitiam; merlion'),
    },
  ],
};
