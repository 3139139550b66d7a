/** The tag that nearly all contacts have. */
export const NEARLY_ALL = 'Newsletter';

/** Two common tags that no contact shares. */
export const EITHER = ['Private', 'Business'] as const;

/** Tags of those who signed up in one month, `Webinar 2021-11`: the first is one that only the oldest contacts have. */
export const MONTHLY = Array.from({ length: 60 }, (_, month) => {
  const year = 2021 + Math.floor((month + 10) / 12);
  return `Webinar ${year}-${String(((month + 10) % 12) + 1).padStart(2, '0')}`;
});

/** What contacts are interested in and where they come from; the first are common, the last have a few contacts. */
export const INTERESTS: readonly string[] = `
  Blog reader; Free trial; Workshop; E-book: First steps; VIP; Podcast; Beginner; Advanced; Wants a call; Referral; Video course;
  Webinar no-show; Partner; Marketing; Design; Photography; Abandoned cart; Discount; Instagram; Facebook; YouTube; LinkedIn;
  Google Ads; Trade fair; Survey 2024; Survey 2025; Beta tester; Alumni; Mastermind; Coaching; Community; Challenge 30 days;
  Masterclass; Yoga; Nutrition; Writing; Music; Languages; Programming; Finance; Leadership; Productivity; Fitness; Meditation;
  Cooking; Gardening; Travel; Parents; Students; Teachers; Freelancers; Agencies; Start-ups; Non-profit; Public sector; Press;
  Investor; Supplier; Speaker; Affiliate; Reseller; Ambassador; Reviewer; Hot lead; Cold lead; Do not call; Post only; Asked for invoice;
  Net 30; Black Friday 2022; Black Friday 2023; Black Friday 2024; Black Friday 2025; Christmas 2023; Christmas 2024; Summer school 2023;
  Summer school 2024; Summer school 2025; Summer school 2026; Berlin 2024; London 2025; São Paulo 2025; Paris 2026; Tokyo 2026;
  Printed catalogue; Gift card; Subscription box; Wholesale; Early bird; Waiting list; Second purchase; Big spender; Lapsed;
  Won back; Birthday known; Stammkunde; Händler; Messekontakt; Rückruf gewünscht; Client fidèle; Salon de Paris; Cliente frecuente;
  Feria de Madrid; Fornitore; Assinante; Vaste klant; Stały klient; Постоянный клиент; Вебинар; Партнёр; Σεμινάριο; عميل مميز; مؤتمر دبي;
  לקוח ותיק; 常连客户; 展会; 常連; セミナー参加者; 단골 고객; 박람회; पुराने ग्राहक; ลูกค้าประจำ; Khách quen; Sadık müşteri; 100 % discount; A/B group A;
  A/B group B; R&D; "Quoted" tag; C++ course; #launch; Emoji 🎉; O'Reilly readers; Under_score; Legal hold; Migrated from Excel; Duplicate?
`
  .split(';')
  .map((name) => name.trim());

/** All tags of a seed. */
export const TAG_NAMES: readonly string[] = [NEARLY_ALL, ...EITHER, ...MONTHLY, ...INTERESTS];
