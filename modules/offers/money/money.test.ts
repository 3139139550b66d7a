import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCIES, digitsOf } from './currencies.contract.ts';
import { currency, MAX_AMOUNT, moneyInWords, readMoney } from './money.contract.ts';

const CODES = CURRENCIES;
const money = fc.record({
  minor: fc.integer({ min: 0, max: MAX_AMOUNT }),
  code: fc.constantFrom(...CODES),
});

describe('an amount of money', () => {
  test('that is shown and typed again as shown is the same amount in every currency', () => {
    fc.assert(fc.property(money, ({ minor, code }) => readMoney(moneyInWords(minor, code), code) === minor));
  });

  test('typed as the Swiss and the Germans write it is the same amount', () => {
    const swiss = (words: string) => words.replaceAll(',', '’');
    const german = (words: string) => words.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
    fc.assert(
      fc.property(money, ({ minor, code }) => {
        // What has thousands and no fraction, as yen, is told apart by nothing but its digits.
        const words = moneyInWords(minor, code).replace(code, '');
        return readMoney(swiss(words), code) === minor && readMoney(german(words), code) === minor;
      }),
    );
  });

  test('is whatever was typed either none or one within its limits, and never a fraction of a cent', () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,'’ -eCHF") });
    fc.assert(
      fc.property(typed, fc.constantFrom(...CODES), (text, code) => {
        const minor = readMoney(text, code);
        return minor === null || (Number.isInteger(minor) && minor >= 0 && minor <= MAX_AMOUNT);
      }),
    );
  });
});

test.each([
  ['49', 'CHF', 4900],
  ['20', 'CHF', 2000],
  ['49.9', 'CHF', 4990],
  [' 49,90 ', 'EUR', 4990],
  ['49.', 'CHF', 4900],
  ['.5', 'USD', 50],
  ["1'200,50", 'CHF', 120_050],
  ['1 200.50', 'CHF', 120_050],
  ['1,200', 'USD', 120_000],
  ['1.200.000,5', 'EUR', 120_000_050],
  ['1,200', 'JPY', 1200],
  ['1,200', 'BHD', 1200],
  ['1,200.5', 'BHD', 1_200_500],
  ['CHF 1,200.00', 'CHF', 120_000],
])('%j in %s is %i in minor units', (typed, code, minor) => {
  expect(readMoney(typed, code)).toBe(minor);
});

test.each([
  ['', 'CHF'],
  ['.', 'CHF'],
  ['-5', 'CHF'],
  ['5 francs', 'CHF'],
  ['1e3', 'USD'],
  ['1.2.3', 'USD'],
  ['1,20,000', 'USD'],
  ['0.123', 'USD'],
  ['49.90', 'JPY'],
  ['1.2345', 'BHD'],
  ['999999999999', 'CHF'],
])('%j in %s is no amount', (typed, code) => {
  expect(readMoney(typed, code)).toBeNull();
});

test.each([
  ['CHF', 2, 'CHF 1,234.56', 123_456],
  ['JPY', 0, 'JPY 123,456', 123_456],
  ['BHD', 3, 'BHD 123.456', 123_456],
  ['HUF', 2, 'HUF 1,234.56', 123_456],
  ['IDR', 2, 'IDR 1,234.56', 123_456],
  ['MGA', 2, 'MGA 1,234.56', 123_456],
  ['UGX', 0, 'UGX 123,456', 123_456],
])('%s has %i digits and says %j', (code, digits, words, minor) => {
  expect([digitsOf(code), moneyInWords(minor, code)]).toEqual([digits, words]);
});

test('a currency is known by its three letters, whatever their case', () => {
  expect(currency.parse(' chf ')).toBe('CHF');
  for (const wrong of ['', 'Franc', 'ZZZ', 'CH'])
    expect(currency.safeParse(wrong).error?.issues[0]?.message).toBe(
      'Give a currency by its three letters, as CHF, EUR or USD.',
    );
});

test.each(['DEM', 'ITL', 'HRK', 'STD', 'ZWL', 'XAU', 'XTS', 'UYI'])(
  '%s is in nobody’s purse, and nothing is sold in it',
  (code) => {
    expect(currency.safeParse(code).success).toBe(false);
    expect(CURRENCIES).not.toContain(code);
  },
);
