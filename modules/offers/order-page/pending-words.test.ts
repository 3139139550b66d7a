import { expect, test } from 'vitest';
import { timelineWords } from '../order/timeline-words.ts';
import { pendingInWords } from './pending-words.web.ts';

const waiting = { paid: 0, amount: 4900, currency: 'CHF', timeline: [] };
const told = (kind: string, detail: object) => ({ kind, ...timelineWords(kind, detail) });
// Money is written with a space that does not break.
const said = (order: Parameters<typeof pendingInWords>[0]) => pendingInWords(order).replaceAll(/\s/g, ' ');

test('an order that nobody paid waits for its buyer', () => {
  expect(said(waiting)).toBe(
    'The buyer has not finished the payment. When it comes, the order is paid by itself.',
  );
});

test('an order of which a part came in says how much, and waits for the rest', () => {
  expect(said({ ...waiting, paid: 100 })).toBe(
    'CHF 1.00 of CHF 49.00 came in. When the rest comes, the order is paid by itself.',
  );
});

test('an order that was paid in another currency says so, and what to do', () => {
  const payment = { amount: 4900, currency: 'EUR', reference: 'pi_1' };
  expect(said({ ...waiting, timeline: [told('placed', {}), told('other_currency', payment)] })).toBe(
    'EUR 49.00 came in, in another currency than the order’s. It is not counted. Settle it with the provider.',
  );
});
