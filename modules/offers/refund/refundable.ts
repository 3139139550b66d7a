import type { Db } from '../../../platform/db/db.ts';
import { paymentGone } from './refund.problems.ts';
import { orderLeft, type PaymentLeft, paymentsLeft } from './refund.sql.ts';

export interface Refundable {
  payment: PaymentLeft;
  /** The most of the payment that can go back now. */
  most: number;
  /** The most of the whole order. */
  orderLeft: number;
}

/**
 * Which payment of an order would go back, and how much of it: the one that is named, else the newest with something
 * left. Null when the order has no payment.
 *
 * @throws Problem 404 when the order has no payment of that id.
 */
export async function refundableOf(db: Db, orderId: string, paymentId?: string): Promise<Refundable | null> {
  const payments = await paymentsLeft(db, orderId);
  const left = await orderLeft(db, orderId);
  const named = payments.find(({ id }) => id === paymentId);
  if (paymentId && !named) throw paymentGone();
  const payment = named ?? payments.find((one) => one.left > 0) ?? payments[0];
  return payment ? { payment, most: Math.max(0, Math.min(payment.left, left)), orderLeft: left } : null;
}
