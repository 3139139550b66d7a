import { expect, test } from 'vitest';
import { pendingInWords, soldInWords } from './checkout-words.web.ts';

test('what a checkout sold is said with its limit, if there is one', () => {
  expect(soldInWords({ sold: 12, quantityLimit: 1500 })).toBe('12 of 1,500');
  expect(soldInWords({ sold: 1200, quantityLimit: null })).toBe('1,200');
});

test('places that are held but not paid are said apart', () => {
  expect(pendingInWords({ sold: 3, taken: 5 })).toBe('2 being paid');
  expect(pendingInWords({ sold: 3, taken: 3 })).toBeNull();
});
