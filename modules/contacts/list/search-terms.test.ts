import { describe, expect, test } from 'vitest';
import { searchOf } from './search-terms.ts';

/** A search in short: "and" by commas, ways by bars, terms of a way by plus; a term that begins a word has a ^. */
function short(typed: string) {
  return searchOf(typed).map((ways) =>
    ways.map((terms) => terms.map(({ text, beginsWord }) => (beginsWord ? `^${text}` : text))),
  );
}

describe('a search as it is typed', () => {
  test.each(['', '   ', '\t\n\u00a0\u3000', '\u200b\u202e'])('asks for nothing when it is %j', (typed) => {
    expect(searchOf(typed)).toEqual([]);
  });

  test.each([
    ['anna', [[['anna']]]],
    ['  anna \t schmidt ', [[['anna', 'schmidt']]]],
    ['anna anna', [[['anna']]]],
    ['an', [[['^an']]]],
    ['明', [[['^明']]]],
    ['a\u0308', [[['^ä']]]],
    ['k\u0308a\u0308', [[['^k\u0308ä']]]],
    ['김', [[['^김']]]],
    ['%', [[['%']]]],
    ['_d', [[['_d']]]],
    ['d_', [[['^d_']]]],
    ['@x', [[['@x']]]],
    ['ａｎｎａ　ｂ', [[['anna', '^b'], ['anna b']]]],
    ['na sch', [[['^na', 'sch'], ['na sch']]]],
  ])('asks for the words of %j, short ones where words begin', (typed, expected) => {
    expect(short(typed)).toEqual(expected);
  });

  test.each([
    ['7946', [[['7946']]]],
    ['0171', [[['171'], ['0171']]]],
    ['007', [[['^7'], ['007']]]],
    ['+44', [[['^44'], ['+44']]]],
    ['(020)7946', [[['207946'], ['(020)7946']]]],
    ['+44 (0)20 7946 0958', [[['442079460958'], ['2079460958'], ['+44', '(0)20', '7946', '0958']]]],
    ['004420/79460958', [[['442079460958'], ['2079460958'], ['004420/79460958']]]],
    ['0171 234 567', [[['171234567'], ['171', '234', '567'], ['0171', '234', '567']]]],
    ['+999 12345678', [[['99912345678'], ['999', '12345678'], ['+999', '12345678']]]],
    ['anna 0171', [[['anna']], [['171'], ['0171']]]],
    [
      'an 0171',
      [
        [['^an'], ['an 0171']],
        [['171'], ['0171'], ['an 0171']],
      ],
    ],
    ['۰۱۷۱', [[['171'], ['0171']]]],
    ['b2b', [[['b2b']]]],
    ['0171x', [[['0171x']]]],
  ])('asks for phones like %j in each way in which they may be written', (typed, expected) => {
    expect(short(typed)).toEqual(expected);
  });

  test('is read at once, whatever it is made of', () => {
    for (const piece of ['0', '+(', '1 ', '1/', '(0)', '0 (', 'a ', '\u0308'])
      for (const end of ['', 'x', ')'])
        expect(searchOf(piece.repeat(200 / piece.length) + end)).toBeDefined();
  });
});
