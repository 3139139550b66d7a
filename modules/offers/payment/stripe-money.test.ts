import { describe, expect, test } from 'vitest';
import { CURRENCIES } from '../money/currencies.contract.ts';
import { readMoney } from '../money/money.contract.ts';
import { PaymentRefused } from './provider.ts';
import { fromStripe, toStripe } from './stripe-money.ts';

// As https://docs.stripe.com/currencies lists them; the Ugandan shilling is among both the first and the second there,
// and is sent as the second say.
const ZERO_DECIMAL = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
const SENT_WITH_00 = ['ISK', 'UGX'];
const THREE_DECIMAL = 'BHD JOD KWD OMR TND'.split(' ');
// Not sold in by Stripe, with thousandths as the others.
const LIKE_THEM = ['IQD', 'LYD'];

const othersOf = (...lists: string[][]) => CURRENCIES.filter((code) => !lists.flat().includes(code));

/** What Stripe is asked for when something costs 20 of a currency. */
const twenty = (code: string) => toStripe(readMoney('20', code) ?? Number.NaN, code);

describe('a price of twenty is for Stripe', () => {
  test.each(ZERO_DECIMAL)('20 in %s, which it counts whole', (code) => {
    expect(twenty(code)).toBe(20);
  });

  test.each(SENT_WITH_00)('2000 in %s, which it wants with 00', (code) => {
    expect(twenty(code)).toBe(2000);
  });

  test.each([...THREE_DECIMAL, ...LIKE_THEM])('20000 in %s, which has thousandths', (code) => {
    expect(twenty(code)).toBe(20_000);
  });

  test.each(othersOf(ZERO_DECIMAL, SENT_WITH_00, THREE_DECIMAL, LIKE_THEM))(
    '2000 in %s, as in all others',
    (code) => {
      expect(twenty(code)).toBe(2000);
    },
  );
});

test('what Stripe tells of an amount is the amount that it was asked for, in every currency', () => {
  for (const code of CURRENCIES)
    for (const words of ['7', '20', '1230', '99999'])
      expect(fromStripe(toStripe(readMoney(words, code) ?? -1, code), code.toLowerCase())).toBe(
        readMoney(words, code),
      );
});

test.each([
  ['MGA', 4999, 'Stripe takes no fractions of MGA.'],
  ['KWD', 5124, 'Stripe takes amounts in KWD that end in 0.'],
])('an amount in %s that Stripe cannot take is refused: %i', (code, minor, sentence) => {
  expect(() => toStripe(minor, code)).toThrow(PaymentRefused);
  expect(() => toStripe(minor, code)).toThrow(sentence);
});
