import { beforeAll, describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { foundBy, peopleToFind } from './testing/searching.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const LONG = `${'Wolfeschlegel'.repeat(10)}steinhausen`;

const PEOPLE = {
  percent: { firstName: '100%', lastName: 'Sure' },
  three: { firstName: 'Wow%%%', lastName: '___' },
  under: { email: 'c_d@example.com' },
  plus: { email: 'cxd+s@example.com' },
  slash: { firstName: 'Back\\slash' },
  quote: { firstName: 'Mac "The Knife"', lastName: "D'Arc" },
  emoji: { firstName: 'Joy 🎉', lastName: '👩‍💻 ❤️' },
  euro: { firstName: '€uro', lastName: '©opy' },
  at: { firstName: 'Ann @work', lastName: 'ann@home.example' },
  mail: { email: 'ann@home.example' },
  wide: { firstName: 'Wide＠sign' },
  long: { firstName: LONG, lastName: LONG },
  dollar: { firstName: '$1 $& \\1', lastName: 'E\\n' },
};

beforeAll(() => peopleToFind(app.now, PEOPLE));
const found = (search: string) => foundBy(app.now, PEOPLE, search);

describe('a search with symbols', () => {
  test.each([
    ['%', ['percent', 'three']],
    ['%%', ['three']],
    ['%%%', ['three']],
    ['%%%%', []],
    ['_', ['three', 'under']],
    ['___', ['three']],
    ['\\', ['dollar', 'slash']],
    ['\\\\', []],
    ['c_d', ['under']],
    ['c%d', []],
    ['_d', ['under']],
    ['k\\s', ['slash']],
    ['0%', []],
    ['00%', ['percent']],
    ['wow%%% ___', ['three']],
    ['___ wow%', ['three']],
    ['"', ['quote']],
    ['"the', ['quote']],
    ["'", ['quote']],
    ["d'a", ['quote']],
    ['’a', ['quote']],
    ['🎉', ['emoji']],
    ['👩‍💻', ['emoji']],
    ['❤', ['emoji']],
    ['joy🎉', []],
    ['🎂', []],
    ['€', ['euro']],
    ['©', ['euro']],
    ['©o', ['euro']],
    ['®', []],
    ['+', ['plus']],
    ['$1', ['dollar']],
    ['$&', ['dollar']],
    ['\\1', ['dollar']],
    ['e\\n', ['dollar']],
    ['*', []],
    ['.*', []],
    ['[a-z]', []],
    ["'; drop table contacts.contact; --", []],
  ])('finds %s as it is', async (search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test.each([
    ['@', Object.keys(PEOPLE).sort()],
    ['@home', ['mail']],
    ['ann@', ['mail']],
    ['ann@home', ['mail']],
    ['@work', []],
    ['＠sign', []],
    ['work', ['at']],
    ['wo', ['at', 'long', 'three']],
    ['ann home', ['at', 'mail']],
    ['@h', ['mail']],
    ['n@', []],
    ['c_d@', ['under']],
  ])('finds %s, which has or had an @, by the e-mail alone', async (search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test('finds nobody by characters whose bytes look to the index like a symbol of another', async () => {
    // In bytes they were what stands for + and _ in the index.
    expect([await found('融'), await found('衫')]).toEqual([[], []]);
  });

  test('finds by a text as long as a search may be, and refuses a longer one', async () => {
    expect(await found(`${LONG} ${LONG}`.slice(0, 200))).toEqual(['long']);
    expect(await found(`${LONG}x ${LONG}`.slice(0, 200))).toEqual([]);
    expect(await found('a '.repeat(100))).toEqual(await found('a'));
    expect(await found('1 2 3 4 5 6 7 8 9 '.repeat(11))).toEqual([]);
    expect(await found(`${'+(0)1/'.repeat(33)}x`)).toEqual([]);
    await expect(found('a'.repeat(201))).rejects.toThrow('Search for at most 200 characters.');
  });

  test('takes text that no database can hold as what is left of it', async () => {
    expect(await found('c_\0d')).toEqual(['under']);
    expect(await found('\ud83c')).toEqual([]);
  });
});
