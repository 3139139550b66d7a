import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { insertPayment } from './money.sql.ts';
import { orderGone, otherCurrency } from './order.problems.ts';
import { lockOrder, type OrderRow, updateOrder } from './order.sql.ts';
import { orderEvent } from './order-event.ts';
import { refreshOrder } from './refresh-order.ts';

export interface PaymentToRecord {
  provider: string;
  /** The provider's own name of the payment: one that is known already changes nothing. */
  reference: string;
  amount: number;
  currency: string;
  method: string | null;
  paidAt: Date;
  session?: string | null;
  subscription?: string | null;
  customer?: string | null;
}

/**
 * Records money that came in for an order, once for each payment, and makes the order what follows from it.
 *
 * @throws Problem 404; 409 `other_currency`.
 */
export async function recordPayment(
  tx: Tx,
  orderId: string,
  payment: PaymentToRecord,
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order) throw orderGone();
  if (payment.currency !== order.currency) throw otherCurrency(payment.currency, order.currency);
  const { provider, reference, amount, currency, method } = payment;
  const isNew = await insertPayment(tx, {
    id: uuidv7(),
    order_id: orderId,
    provider,
    reference,
    amount,
    currency,
    method,
    paid_at: payment.paidAt,
  });
  if (!isNew) return;
  await updateOrder(tx, orderId, paidThrough(order, payment));
  const kind = order.paid_at === null ? 'paid' : 'renewed';
  await orderEvent(tx, orderId, kind, { amount, currency, method }, actor);
  await refreshOrder(tx, orderId, actor);
}

function paidThrough(order: OrderRow, { provider, session, subscription, customer }: PaymentToRecord) {
  const isNewSubscription = subscription && order.provider_subscription === null;
  return {
    provider,
    provider_session: session ?? order.provider_session,
    provider_subscription: subscription ?? order.provider_subscription,
    // The person behind it is forgotten with the contact.
    provider_customer: order.contact_id === null ? null : (customer ?? order.provider_customer),
    ...(isNewSubscription && { subscription_state: 'active' as const }),
  };
}
