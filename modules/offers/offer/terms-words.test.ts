import { expect, test } from 'vitest';
import { durationInWords } from './terms-words.contract.ts';

test.each([
  [1, 'one_time', 'For 1 day'],
  [1000, 'one_time', 'For 1,000 days'],
  [null, 'one_time', 'Without end'],
  [null, 'subscription', 'As long as you subscribe'],
  [30, 'subscription', 'For 30 days'],
] as const)('access of %j days by an offer of kind %j lasts: %s', (days, kind, words) => {
  expect(durationInWords(days, kind)).toBe(words);
});
