import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { insertPayment } from './money.sql.ts';
import { orderGone } from './order.problems.ts';
import { lockOrder, mayNameBuyer, type OrderRow, toldOtherCurrency, updateOrder } from './order.sql.ts';
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
 * Records money that came in for an order, once for each payment, and makes the order what follows from it. One in
 * another currency than the order's is told in the timeline alone.
 *
 * @throws Problem 404.
 */
export async function recordPayment(
  tx: Tx,
  orderId: string,
  payment: PaymentToRecord,
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order) throw orderGone();
  if (payment.currency !== order.currency) return tellOtherCurrency(tx, orderId, payment, actor);
  const { provider, reference, amount, currency } = payment;
  // A card is no business of ours once its owner is forgotten.
  const method = (await mayNameBuyer(tx, order)) ? payment.method : null;
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
  await tellPayment(tx, order, { amount, currency, method }, actor);
  await refreshOrder(tx, orderId, actor);
}

async function tellPayment(
  tx: Tx,
  { id, amount: asked, paid, paid_at }: OrderRow,
  payment: { amount: number; currency: string; method: string | null },
  actor: Actor,
) {
  if (paid_at !== null) return orderEvent(tx, id, 'renewed', payment, actor);
  if (paid + payment.amount >= asked) return orderEvent(tx, id, 'paid', payment, actor);
  return orderEvent(tx, id, 'underpaid', { ...payment, asked }, actor);
}

async function tellOtherCurrency(
  tx: Tx,
  orderId: string,
  { reference, amount, currency }: PaymentToRecord,
  actor: Actor,
) {
  if (await toldOtherCurrency(tx, orderId, reference)) return;
  await orderEvent(tx, orderId, 'other_currency', { amount, currency, reference }, actor);
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
