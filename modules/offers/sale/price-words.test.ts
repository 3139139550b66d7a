import { expect, test } from 'vitest';
import { buyInWords, durationInWords } from './price-words.web.ts';

test.each([
  [{ kind: 'one_time', amount: 4900, currency: 'CHF', period: null }, 'Pay CHF 49.00'],
  [{ kind: 'subscription', amount: 900, currency: 'CHF', period: 'month' }, 'Subscribe for CHF 9.00 a month'],
  [{ kind: 'free', amount: 0, currency: 'CHF', period: null }, 'Get it for free'],
] as const)('the button of %j says %j', (price, words) => {
  // Money is written with a space that does not break.
  expect(buyInWords(price).replaceAll(/\s/g, ' ')).toBe(words);
});

test.each([
  [1, 'one_time', 'For 1 day'],
  [1000, 'one_time', 'For 1,000 days'],
  [null, 'one_time', 'Without end'],
  [null, 'subscription', 'As long as you subscribe'],
  [30, 'subscription', 'For 30 days'],
] as const)('access of %j days by an offer of kind %j lasts: %s', (days, kind, words) => {
  expect(durationInWords(days, kind)).toBe(words);
});
