import type { OrderDetail } from '../order/order.contract.ts';

export type Refund = OrderDetail['refunds'][number];
export type Payment = OrderDetail['payments'][number];
type Money = Pick<OrderDetail, 'payments' | 'refunds' | 'disputes'>;

/** What of an order can still go back, in minor units: not what is on its way, nor what is in the bank's hands. */
export function leftOfOrder({ payments, refunds, disputes }: Money): number {
  const gone = refunds.filter(({ state }) => state !== 'failed');
  const disputed = disputes.filter(({ state }) => state !== 'won');
  return Math.max(0, sumOf(payments) - sumOf(gone) - sumOf(disputed));
}

/** What of one of its payments can still go back. */
export function leftOfPayment(order: Money, { id, amount, refunded }: Payment): number {
  const disputed = order.disputes.filter(({ paymentId, state }) => paymentId === id && state !== 'won');
  return Math.max(0, Math.min(amount - refunded - sumOf(disputed), leftOfOrder(order)));
}

/** The payments of an order of which something can go back, the newest first. */
export function refundable(order: Money): Payment[] {
  return order.payments
    .filter((payment) => leftOfPayment(order, payment) > 0)
    .toSorted((one, other) => other.paidAt.localeCompare(one.paidAt));
}

/** What becomes of a running subscription with a refund. */
export function subscriptionWords(ends: 'now' | 'periodEnd' | null): string {
  if (ends === 'now') return 'The subscription is cancelled. Nothing more is charged.';
  if (ends === 'periodEnd')
    return 'The subscription is cancelled. It ends when what is paid for is over, and access with it.';
  return 'The subscription goes on. To end the payments, cancel it.';
}

/** Why a refund was refused, in the provider's own words. */
export function refusalOf({ failure }: Pick<Refund, 'failure'>): string {
  return failure ?? 'The payment provider refused without saying why.';
}

/** What is wrong with the amount, if anything. */
export function faultOf(amount: number | null, most: number, mostInWords: string): string | null {
  if (amount === null) return 'Give an amount, as 49.00.';
  if (amount === 0) return 'Refund more than nothing.';
  return amount > most ? `At most ${mostInWords} can go back.` : null;
}

function sumOf(given: readonly { amount: number }[]): number {
  return given.reduce((sum, { amount }) => sum + amount, 0);
}
