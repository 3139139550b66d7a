import { expect, test } from 'vitest';
import { CARDS } from './sandbox.contract.ts';
import { grouped, TEST_CARDS } from './test-cards.web.ts';

test.each([
  ['42', '42'],
  ['4242 4', '4242 4'],
  ['4242-4242x4242 4242', '4242 4242 4242 4242'],
  ['12345678901234567890123', '1234 5678 9012 3456 789'],
])('the card number %j is shown as %j while one types', (typed, shown) => {
  expect(grouped(typed)).toBe(shown);
});

test('every card that the sandbox knows is offered', () => {
  const offered = TEST_CARDS.map(({ number }) => number);
  expect(offered.toSorted()).toEqual(Object.values<string>(CARDS).toSorted());
});
