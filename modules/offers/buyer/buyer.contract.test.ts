import { expect, test } from 'vitest';
import { readSpent, spentInWords, writeSpent } from './buyer.contract.ts';

test.each([
  ['CHF:1000-5000', { currency: 'CHF', least: 1000, most: 5000 }],
  ['eur:0-', { currency: 'EUR', least: 0, most: null }],
  ['JPY:-7', { currency: 'JPY', least: null, most: 7 }],
  ['CHF:1000', null],
  ['XYZ:1-2', null],
  ['CHF:1.5-2', null],
  ['CHF:99999999999-', { currency: 'CHF', least: 99_999_999_999, most: null }],
  ['CHF:999999999999-', null],
])('%s asks for what was spent as %j', (value, range) => {
  expect(readSpent(value)).toEqual(range);
});

test('what is asked of spending is written as it is read, and nothing when both ends are open', () => {
  expect(writeSpent({ currency: 'CHF', least: 1000, most: null })).toBe('CHF:1000-');
  expect(writeSpent({ currency: 'CHF', least: null, most: null })).toBeUndefined();
});

test.each([
  ['CHF:1000-10000', 'CHF 10.00 – 100.00'],
  ['CHF:1000-', 'at least CHF 10.00'],
  ['JPY:-7', 'at most JPY 7'],
  ['EUR:-', 'anything'],
])('%s reads "%s"', (value, words) => {
  const spent = readSpent(value);
  expect(spent && spentInWords(spent)).toBe(words);
});
