import { expect, test } from 'vitest';
import { buyInWords } from './price-words.web.ts';

test.each([
  [{ kind: 'one_time', amount: 4900, currency: 'CHF', period: null }, 'Pay CHF 49.00'],
  [{ kind: 'subscription', amount: 900, currency: 'CHF', period: 'month' }, 'Subscribe for CHF 9.00 a month'],
  [{ kind: 'free', amount: 0, currency: 'CHF', period: null }, 'Get it for free'],
] as const)('the button of %j says %j', (price, words) => {
  // Money is written with a space that does not break.
  expect(buyInWords(price).replaceAll(/\s/g, ' ')).toBe(words);
});
