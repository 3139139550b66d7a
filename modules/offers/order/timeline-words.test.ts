import { expect, test } from 'vitest';
import { timelineWords } from './timeline-words.ts';

const money = { amount: 4900, currency: 'CHF' };

test.each([
  ['placed', {}, 'Order placed', null],
  ['free', {}, 'Nothing to pay', null],
  ['paid', { ...money, method: 'Visa ending 4242' }, 'Paid CHF 49.00', 'Visa ending 4242'],
  [
    'underpaid',
    { ...money, amount: 100, asked: 4900, method: null },
    'CHF 1.00 came in, CHF 49.00 were asked',
    null,
  ],
  [
    'other_currency',
    { amount: 4900, currency: 'EUR', reference: 'pay_1' },
    'EUR 49.00 came in, in another currency than the order’s',
    'It is not counted. Settle it with the provider.',
  ],
  ['renewed', { ...money, method: null }, 'Paid CHF 49.00 once more', null],
  ['failed', { why: 'The card was declined.' }, 'Not paid', 'The card was declined.'],
  [
    'over_limit',
    { limit: 5 },
    'Sold over the limit',
    'It was paid late, when all 5 places were taken again.',
  ],
  ['refund_asked', { ...money, reason: 'Ill' }, 'Refund of CHF 49.00 started', 'Ill'],
  ['refunded', { ...money, whole: true }, 'Refunded CHF 49.00', 'All money is given back.'],
  ['refunded', { ...money, whole: false }, 'Refunded CHF 49.00', null],
  ['refund_failed', { ...money, why: 'No.' }, 'Refund of CHF 49.00 was refused', 'No.'],
  ['disputed', money, 'The buyer disputes CHF 49.00', null],
  ['dispute_won', money, 'Dispute won', 'CHF 49.00 stays with you.'],
  ['dispute_lost', money, 'Dispute lost', 'CHF 49.00 went back to the buyer.'],
  ['renewal_failed', { why: null }, 'The next payment failed', null],
  [
    'subscription_cancels',
    { at: '2026-03-03T00:00:00Z' },
    'Subscription cancelled',
    'It ends on 3 March 2026.',
  ],
  ['subscription_cancels', { at: null }, 'Subscription goes on', null],
  ['subscription_ended', {}, 'Subscription ended', null],
  ['contact_deleted', {}, 'Contact deleted', 'The order stays without the person’s data.'],
  ['contact_restored', {}, 'Contact restored', null],
])('the timeline of an order says %s %j in words', (kind, detail, title, text) => {
  expect(timelineWords(kind, detail)).toEqual({ title, text });
});

test('what an erasure took from the timeline of an order is left out', () => {
  expect(timelineWords('paid', money)).toEqual({ title: 'Paid CHF 49.00', text: null });
});

test('a kind of a later version is shown by its name', () => {
  expect(timelineWords('gift_wrapped', {})).toEqual({ title: 'gift wrapped', text: null });
});
