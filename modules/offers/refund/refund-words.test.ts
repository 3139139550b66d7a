import { describe, expect, test } from 'vitest';
import type { Payment, Refund } from './refund-words.web.ts';
import { faultOf, leftOfOrder, leftOfPayment, refundable, subscriptionWords } from './refund-words.web.ts';

describe('what of an order can go back', () => {
  test('is less what went back, what is on its way and what a dispute holds', () => {
    const order = orderOf({
      payments: [payment({ amount: 5000 })],
      refunds: [refund(500, 'pending'), refund(600, 'succeeded'), refund(900, 'failed')],
      disputes: [dispute(1000, 'open'), dispute(2000, 'won')],
    });
    expect(leftOfOrder(order)).toBe(2900);
  });

  test('is of one payment at most what is left of the whole order', () => {
    const old = payment({ amount: 3000 });
    const order = orderOf({ payments: [old, payment({ amount: 3000 })], disputes: [dispute(4000, 'lost')] });
    expect(leftOfPayment(order, old)).toBe(2000);
  });

  test('is nothing of the payment that is disputed', () => {
    const old = payment({ amount: 3000 });
    const recent = payment({ amount: 3000, paidAt: '2026-02-01T00:00:00.000Z' });
    const payments = [old, recent];
    expect(refundable(orderOf({ payments, disputes: [dispute(3000, 'open', recent.id)] }))).toEqual([old]);
    expect(refundable(orderOf({ payments, disputes: [dispute(3000, 'won', recent.id)] }))).toEqual([
      recent,
      old,
    ]);
  });

  test('lists the newest payment first, without those of which nothing is left', () => {
    const old = payment({ amount: 3000, paidAt: '2026-01-01T00:00:00.000Z' });
    const recent = payment({ amount: 3000, paidAt: '2026-02-01T00:00:00.000Z' });
    const gone = payment({ amount: 3000, refunded: 3000, paidAt: '2026-03-01T00:00:00.000Z' });
    expect(refundable(orderOf({ payments: [old, gone, recent] }))).toEqual([recent, old]);
  });
});

test('what becomes of a subscription is said for each way', () => {
  expect(subscriptionWords('now')).toBe('The subscription is cancelled. Nothing more is charged.');
  expect(subscriptionWords('periodEnd')).toContain('ends when what is paid for is over');
  expect(subscriptionWords(null)).toBe('The subscription goes on. To end the payments, cancel it.');
});

test('an amount to refund is refused when it is none, nothing, or more than is left', () => {
  expect(faultOf(null, 4900, 'CHF 49.00')).toBe('Give an amount, as 49.00.');
  expect(faultOf(0, 4900, 'CHF 49.00')).toBe('Refund more than nothing.');
  expect(faultOf(4901, 4900, 'CHF 49.00')).toBe('At most CHF 49.00 can go back.');
  expect(faultOf(4900, 4900, 'CHF 49.00')).toBeNull();
});

type Money = Parameters<typeof leftOfOrder>[0];

function orderOf(given: Partial<Money>): Money {
  return { refunds: [], payments: [], disputes: [], ...given };
}

function payment(given: Pick<Payment, 'amount'> & Partial<Payment>): Payment {
  const paidAt = '2026-01-01T00:00:00.000Z';
  return {
    id: crypto.randomUUID(),
    provider: 'manual',
    reference: 'r',
    method: null,
    refunded: 0,
    paidAt,
    ...given,
  };
}

function dispute(amount: number, state: Money['disputes'][number]['state'], paymentId: string | null = null) {
  const openedAt = '2026-01-01T00:00:00.000Z';
  return { id: crypto.randomUUID(), paymentId, amount, state, openedAt, closedAt: null };
}

function refund(amount: number, state: Refund['state']): Refund {
  return {
    id: crypto.randomUUID(),
    amount,
    state,
    reason: null,
    revokesAccess: false,
    withdrawsTags: false,
    failure: null,
    actor: 'Olive',
    createdAt: '2026-01-01T00:00:00.000Z',
    finishedAt: null,
  };
}
