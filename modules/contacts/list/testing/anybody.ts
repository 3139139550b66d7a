import fc from 'fast-check';
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/db.ts';
import { system } from '../../../../platform/http/actor.ts';
import { openChangeset } from '../../history/changeset.ts';
import type { Plain } from './plain-list.ts';

const FIRST = [
  ...['Anna', 'anna', 'Ánna', 'ANNA', 'Anna-Maria', 'Bob', 'Zoë', 'Łukasz', 'İpek', 'Nguyễn', 'Sean'],
  ...['Фёдор', 'Ольга', 'Ὀδυσσεύς', '小明', '明', 'ハナコ', '민준', 'محمد', 'שלום', 'สมชาย'],
];
const LAST = [
  ...['Schmidt', 'Schmitt', 'Müller', 'Muller', 'Smith-Jones', 'O’Neil', "O'Neil", 'van der Berg', 'Weiß'],
  ...[
    'Łódź',
    'Достоевский',
    'Παπάς',
    '王',
    '山田',
    '김',
    'الأحمد',
    'כהן',
    'Trần',
    'x%y_z',
    'Back\\slash',
    'Quetzal',
  ],
];
const PHONES = ['+44 20 7946 ', '020 7946 ', '(0171) 998-', '+1.202.555.', '0049 (0)171 998'];
const YEARS_MS = 4 * 365 * 86_400_000;
const SINCE = Date.UTC(2022, 0, 1);

/** How many of a hundred have each of the tags. */
const SHARES = [60, 50, 12, 3, 1];

/** The numbers of the tags that people may have; the last one nobody has. */
export const TAGS = [...SHARES.keys(), SHARES.length];

/** Somebody of a script, with or without a name, phone and tags, made at any time in some years. */
export const anybody = fc.record({
  first: fc.option(fc.constantFrom(...FIRST), { freq: 4 }),
  last: fc.option(fc.constantFrom(...LAST), { freq: 3 }),
  word: fc.string({ unit: fc.constantFrom(...'abcdeklmnorst'), minLength: 4, maxLength: 8 }),
  domain: fc.constantFrom('mail.example', 'firma.example', 'a-b.test'),
  phone: fc.option(fc.tuple(fc.constantFrom(...PHONES), fc.integer({ min: 1000, max: 9999 }))),
  type: fc.constantFrom('lead', 'lead', 'customer'),
  tags: fc.tuple(...SHARES.map((share) => fc.nat(99).map((of) => of < share))),
  mark: fc.option(fc.constant('blue'), { freq: 10 }),
  // Some are of the same moment.
  at: fc.oneof(
    fc.nat(YEARS_MS),
    fc.nat(20).map((day) => day * 86_400_000),
  ),
  chance: fc.uuid({ version: 7 }),
});

export type Anybody = typeof anybody extends fc.Arbitrary<infer One> ? One : never;

/** Adds people, of whom some may be the same but for id and e-mail; gives their ids. */
export async function addEverybody(
  tx: Tx,
  people: readonly Anybody[],
  tags: readonly string[],
): Promise<string[]> {
  const rows = people.map((one) => ({
    ...one,
    ...identityOf(one),
    tags: tags.filter((_, at) => one.tags[at]),
  }));
  await sql`
    insert into contacts.contact (id, email, email_key, first_name, last_name, phone, phone_e164, type)
    select id, email, lower(email), first, last, phone, e164, type
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as one (id uuid, email text, first text, last text, phone text, e164 text, type text)
  `.execute(tx);
  const changeset = await openChangeset(tx, { kind: 'contact.tag', actor: system });
  await sql`
    insert into contacts.tag_grant (contact_id, tag_id, source, changeset_id)
    select id, tag::uuid, 'manual', ${changeset}
    from json_to_recordset(${JSON.stringify(rows)}::json) as one (id uuid, tags json), json_array_elements_text(tags) as tag
  `.execute(tx);
  await sql`
    insert into probe.mark select id, mark
    from json_to_recordset(${JSON.stringify(rows)}::json) as one (id uuid, mark text) where mark is not null
  `.execute(tx);
  return rows.map(({ id }) => id);
}

function identityOf({ at, chance, word, domain, phone }: Anybody) {
  const time = (SINCE + at).toString(16).padStart(12, '0');
  const unique = crypto
    .randomUUID()
    .slice(0, 8)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
  const typed = phone?.join('');
  return {
    id: `${time.slice(0, 8)}-${time.slice(8)}${chance.slice(13, 24)}${crypto.randomUUID().slice(24)}`,
    email: `${word}.${unique}@${domain}`,
    phone: typed,
    e164: typed && (typed.startsWith('+') ? typed.replaceAll(/[^+\d]/g, '') : null),
  };
}

/** Everybody there is, as the contacts themselves and their tags tell. */
export async function everybody(tx: Tx): Promise<Plain[]> {
  const { rows } = await sql<
    Omit<Plain, 'name' | 'phones' | 'byName'> & Record<'first' | 'last' | 'phone' | 'e164', string | null>
  >`
    select id, email, email_key as "emailKey", first_name as first, last_name as last, phone, phone_e164 as e164, type,
      text as mark, array(select tag_id::text from contacts.tagging where contact_id = id order by tag_id) as tags
    from contacts.contact left join probe.mark on contact_id = id order by name_sort, id
  `.execute(tx);
  return rows.map(({ first, last, phone, e164, ...one }, byName) => ({
    ...one,
    byName,
    name: [first, last].filter((part) => part !== null).join(' '),
    written: /[\u2E80-\u9FFF\uAC00-\uD7AF]/.test(`${first}${last}`)
      ? `${last ?? ''}${first ?? ''}`
      : undefined,
    phones: [phone, e164].filter((part) => part !== null).map((part) => part.replaceAll(/\D/g, '')),
  }));
}
