import { beforeAll, describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { foundBy, peopleToFind } from './testing/searching.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const PEOPLE = {
  anna: { firstName: 'Anna', lastName: 'Schmidt', email: 'a.schmidt@firma.example' },
  maria: { firstName: 'Anna-Maria', lastName: 'Müller', email: 'am@example.com' },
  neil: { firstName: 'Sean', lastName: 'O’Neil' },
  smith: { email: 'john.smith@mail.example' },
  plus: { email: 'jane+news@mail.example' },
  weiss: { firstName: 'Karl', lastName: 'Weiß' },
  lodz: { firstName: 'Zofia', lastName: 'Łódź' },
  istanbul: { firstName: 'İstanbul', lastName: 'Işık' },
  soren: { firstName: 'Søren', lastName: 'Ǿster' },
  aesir: { firstName: 'Æsa', lastName: 'Þórsdóttir' },
  viet: { firstName: 'Nguyễn', lastName: 'Đức' },
  fyodor: { firstName: 'Фёдор', lastName: 'Достоевский' },
  odysseus: { firstName: 'Ὀδυσσεύς', lastName: 'Παπαδόπουλος' },
  chinese: { firstName: '小明', lastName: '王' },
  japanese: { firstName: 'ハナコ', lastName: '山田' },
  half: { firstName: 'ﾀﾛｳ', lastName: 'ガルシア' },
  korean: { firstName: '민준', lastName: '김' },
  arabic: { firstName: 'مُحَمَّد', lastName: 'الأحمد' },
  persian: { firstName: 'علی‌رضا', lastName: 'کریمی' },
  hebrew: { firstName: 'שָׁלוֹם', lastName: 'כהן' },
  thai: { firstName: 'สมชาย', lastName: 'ใจดี' },
  hindi: { firstName: 'राहुल', lastName: 'शर्मा' },
  spaced: { firstName: 'Bob  Lee', lastName: '\u00a0Ray' },
  fancy: { firstName: '𝓛𝓾𝓬𝔂', lastName: 'Ｗｉｄｅ１２３' },
  quoted: { firstName: 'Robert "Robby"', lastName: '(Chef) Kitt/Lang' },
  dots: { firstName: 'Leonardo·di', lastName: 'ハリー・ポッター' },
};

beforeAll(() => peopleToFind(app.now, PEOPLE));
const found = (search: string) => foundBy(app.now, PEOPLE, search);

describe('a search of names and e-mails', () => {
  test.each([
    ['part of a first name', 'ofi', ['lodz']],
    ['part of a last name', 'chmid', ['anna']],
    ['part of the full name across its space', 'na sch', ['anna']],
    ['one character on either side of the space', 'a s', ['anna']],
    ['part of an e-mail', 'th@ma', ['smith']],
    ['part of its domain', 'firma.ex', ['anna']],
    ['all of an e-mail in capitals', 'JOHN.SMITH@MAIL.EXAMPLE', ['smith']],
    ['words in any order', 'schmidt anna', ['anna']],
    ['parts of words in any order', 'chmi nna', ['anna']],
    ['words of name and e-mail together', 'firma anna', ['anna']],
    ['several words of which one fits nothing', 'anna schmidt xyz', []],
    ['a word twice', 'anna anna', ['anna', 'maria']],
    ['a name that ends where the e-mail begins', 'dt a.', []],
    ['the end of a name before its own parts', 'müller anna', ['maria']],
    ['a part that would begin the name again', 'er an', []],
  ])('finds by %s', async (_what, search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test.each([
    ['Müller', 'maria'],
    ['muller', 'maria'],
    ['MÜLLER', 'maria'],
    ['mu\u0308ller', 'maria'],
    ['weiss', 'weiss'],
    ['WEISS', 'weiss'],
    ['weiß', 'weiss'],
    ['WEIẞ', 'weiss'],
    ['łódź', 'lodz'],
    ['lodz', 'lodz'],
    ['ŁÓDŹ', 'lodz'],
    ['istanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['İSTANBUL', 'istanbul'],
    ['ısık', 'istanbul'],
    ['soren', 'soren'],
    ['oster', 'soren'],
    ['ǾSTER', 'soren'],
    ['aesa', 'aesir'],
    ['thorsdottir', 'aesir'],
    ['ÞÓRSDÓTTIR', 'aesir'],
    ['nguyen', 'viet'],
    ['duc', 'viet'],
    ['NGUYỄN ĐỨC', 'viet'],
    ['федор', 'fyodor'],
    ['ФЁДОР', 'fyodor'],
    ['остоев', 'fyodor'],
    ['οδυσσευσ', 'odysseus'],
    ['ΟΔΥΣΣΕΎΣ', 'odysseus'],
    ['παπαδοπουλος', 'odysseus'],
    ['παπαδόπουλοσ', 'odysseus'],
    ['lucy', 'fancy'],
    ['wide123', 'fancy'],
    ['ｗｉｄｅ', 'fancy'],
    ['ｓｃｈｍｉｄｔ　ａｎｎａ', 'anna'],
    ['e\u0300\u0301sa k\u0308arl', undefined],
    ['k\u0308a\u0308rl', 'weiss'],
  ])('finds %s without regard to case, accents and forms of letters', async (search, expected) => {
    expect(await found(search)).toEqual(expected ? [expected] : []);
  });

  test.each([
    ['小明', 'chinese'],
    ['王', 'chinese'],
    ['小明 王', 'chinese'],
    ['王小明', 'chinese'],
    ['山田', 'japanese'],
    ['ハナコ', 'japanese'],
    ['ﾊﾅｺ', 'japanese'],
    ['タロウ', 'half'],
    ['ｶﾞﾙｼｱ', 'half'],
    ['김', 'korean'],
    ['민준 김', 'korean'],
    ['محمد', 'arabic'],
    ['الاحمد', 'arabic'],
    ['علیرضا', 'persian'],
    ['كريمي', 'persian'],
    ['שלום', 'hebrew'],
    ['כהן', 'hebrew'],
    ['มชาย', 'thai'],
    ['ใจ', 'thai'],
    ['हुल', 'hindi'],
    ['शर्मा राहुल', 'hindi'],
  ])('finds %s in its own script', async (search, expected) => {
    expect(await found(search)).toEqual([expected]);
  });

  test('tells letters of other scripts apart that have the same bytes in another order', async () => {
    expect(await found('明小')).toEqual([]);
    expect(await found('カ')).toEqual([]);
  });

  test.each([
    ['an', ['anna', 'maria']],
    ['ma', ['maria']],
    ['mu', ['maria']],
    ['sc', ['anna']],
    ['ne', ['neil', 'plus']],
    ['o', ['neil', 'soren']],
    ['sm', ['smith']],
    ['mi', []],
    ['nn', []],
    ['ро', []],
    ['до', ['fyodor']],
    ['明', []],
    ['小', ['chinese']],
    ['ro', ['quoted']],
    ['ch', ['quoted']],
    ['la', ['quoted']],
    ['di', ['dots']],
    ['ポッ', ['dots']],
    ['ß', []],
    ['a\u0308', ['aesir', 'anna', 'maria']],
  ])(
    'finds %s only where words begin, also behind hyphens, apostrophes and dots',
    async (search, expected) => {
      expect(await found(search)).toEqual(expected);
    },
  );

  test.each([
    ['o’neil', ['neil']],
    ["o'neil", ['neil']],
    ['neil', ['neil']],
    ['anna‑maria', ['maria']],
    ['anna–maria', ['maria']],
    ['maria anna', ['maria']],
    ['  bob   lee\tray ', ['spaced']],
    ['ob lee', ['spaced']],
    ['b l', ['spaced']],
    ['e\u00a0r', ['spaced']],
    ['\u200banna\u200e schmidt\ufeff', ['anna']],
  ])('finds %j whatever its hyphens, apostrophes and spaces are', async (search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test.each([['   '], ['\t\n'], ['\u00a0\u3000'], ['']])('shows everyone for %j', async (search) => {
    expect(await found(search)).toHaveLength(Object.keys(PEOPLE).length);
  });
});
