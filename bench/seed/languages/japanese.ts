import { type Language, romanised, texts } from './language.ts';

export const japanese: Language = {
  men: romanised(`
    翔太:shota 健太:kenta 拓也:takuya 大輔:daisuke 誠:makoto 隆:takashi 浩:hiroshi 蓮:ren 陽翔:haruto 湊:minato 悠真:yuma
    一郎:ichiro 健一:kenichi 直樹:naoki 亮:ryo タケシ:takeshi`),
  women: romanised(`
    陽菜:hina 美咲:misaki 葵:aoi さくら:sakura 結衣:yui 愛:ai 恵子:keiko 由美子:yumiko 久美子:kumiko 真由美:mayumi
    直美:naomi 凛:rin 芽依:mei 花子:hanako みゆき:miyuki ユキ:yuki`),
  last: romanised(`
    佐藤:sato 鈴木:suzuki 高橋:takahashi 田中:tanaka 伊藤:ito 渡辺:watanabe 山本:yamamoto 中村:nakamura 小林:kobayashi
    加藤:kato 吉田:yoshida 山田:yamada 佐々木:sasaki 山口:yamaguchi 松本:matsumoto 井上:inoue 木村:kimura 林:hayashi
    斎藤:saito 清水:shimizu 渡邊:watanabe 髙橋:takahashi 長谷川:hasegawa`),
  countries: [
    {
      code: 'JP',
      weight: 5,
      calling: '81',
      trunk: '0',
      phones: texts('090-N###-####; 080 N### ####; 03-3###-####; 070-1###-####'),
      cities:
        texts(`渋谷区|東京都|150-00##; 新宿区|東京都|160-00##; 横浜市|神奈川県|220-00##; 大阪市|大阪府|530-00##; 京都市|京都府|600-8###; 札幌市|北海道|060-00##;
        福岡市|福岡県|810-00##; 名古屋市|愛知県|460-00##`),
      address: '{street}{n}-1',
      streets: texts('神南; 西新宿; 本町; 中央; 銀座; 梅田; 桜木町; 大通西; 天神; 栄'),
      second: texts('{n}号室; コーポ桜 {n}; {n}階'),
      domains: texts('yubin; tegami; sakura-works; 郵便箱; kissaten'),
    },
  ],
};
