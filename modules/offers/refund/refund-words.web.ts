import type { OrderDetail } from '../order/order.contract.ts';

export type Refund = OrderDetail['refunds'][number];
export type Payment = OrderDetail['payments'][number];

/** What of a payment can still go back, in minor units. */
export function leftOf({ amount, refunded }: Pick<Payment, 'amount' | 'refunded'>): number {
  return Math.max(0, amount - refunded);
}

/** What of all payments can still go back. */
export function allLeftOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, payment) => sum + leftOf(payment), 0);
}

/** The payments of which something can go back, the newest first. */
export function refundable(payments: readonly Payment[]): Payment[] {
  return payments
    .filter((payment) => leftOf(payment) > 0)
    .toSorted((one, other) => other.paidAt.localeCompare(one.paidAt));
}

/** Why a refund was refused, in the provider's own words. */
export function refusalOf({ failure }: Pick<Refund, 'failure'>): string {
  return failure ?? 'The payment provider refused without saying why.';
}
