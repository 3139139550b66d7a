import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { contactsMatching } from './contacts-matching.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const OTHERS = 2000;

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  'Actual Rows': number;
  Plans?: Plan[];
}

// Many others with names of many scripts and a few of what is looked for, so that an index that is read whole shows.
beforeAll(async () => {
  await sql`
    insert into contacts.contact (id, email, email_key, first_name, last_name, phone)
    select platform.uuid7(), email, email, (array['Maria', 'Иван', '大文', 'يوسف', 'สมศรี', 'Niño'])[1 + n % 6],
      (array['Lopez', 'Петров', '佐藤', 'חיים', 'अमित', 'Ñandú', '박지훈'])[1 + n % 7], '+49 30 ' || n * 7919
    from generate_series(1, ${OTHERS}::integer) as n, concat('m', n, '@mail.example') as email
  `.execute(app.now.db);
});

/** How many entries of the index of what is searched are read for a search; undefined when it is not used. */
async function readOfIndex(search: string): Promise<number | undefined> {
  return app.now.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const query = contactsMatching(tx, { search }).select('contact.id');
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`
      explain (analyze, format json) ${query}
    `.execute(tx);
    const scans = rows.flatMap((row) => nodesOf(row['QUERY PLAN'][0].Plan));
    const used = scans.filter((node) => node['Index Name'] === 'search_text');
    return used.length === 0 ? undefined : Math.max(...used.map((node) => node['Actual Rows']));
  });
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

describe('the index of what is searched', () => {
  test.each<string[]>([
    ['part of a Latin word', 'chmid'],
    ['an accented word', 'Łódź'],
    ['the beginning of a word', 'sc'],
    ['one letter', 'x'],
    ['Cyrillic', 'остоев'],
    ['the beginning of a Cyrillic word', 'до'],
    ['one Cyrillic letter', 'ж'],
    ['Greek', 'αδόπ'],
    ['one Greek letter', 'ω'],
    ['Chinese', '王小明'],
    ['one Chinese character', '融'],
    ['Japanese', 'ハナコ'],
    ['Korean', '김민준'],
    ['one Korean syllable', '김'],
    ['Arabic', 'محم'],
    ['Hebrew', 'שלום'],
    ['Thai', 'มชาย'],
    ['Hindi', 'राहुल'],
    ['Vietnamese', 'nguyễn'],
    ['a Latin letter with marks that no single character has', 'x\u0308\u0323'],
    ['digits of a phone', '0958'],
    ['a phone with its calling code', '+44 (0)20 7946 0958'],
    ['a phone as at home', '020 7946 0958'],
    ['an e-mail', 'john.smith@'],
    ['what is before an @', 'x@'],
    ['several words', 'anna schmidt'],
    ['several short words', 'an sc'],
    ['a short word and a phone', 'an +44 20 7946 0958'],
    ['an emoji', '🎉'],
    ['a euro', '€'],
    ['a copyright', '©'],
    ['two symbols that are rare', '"&'],
    ['a letter among symbols', 'a%%'],
    ['a symbol before a letter', '_x'],
    ...[...'!"#$%&\'()*+,-/:;<=>?[\\]^_`{|}~'].map((symbol) => [`a lone ${symbol}`, symbol]),
  ])('finds few for %s', async (_what, search = '') => {
    expect(await readOfIndex(search)).toBeLessThan(OTHERS / 4);
  });

  test('is not of use for what everyone has', async () => {
    expect(await readOfIndex('.')).not.toBeLessThan(OTHERS);
  });
});
