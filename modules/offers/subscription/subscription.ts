import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { endAccess } from '../entitlement/end-access.ts';
import { lockOrder, type OrderRow, updateOrder } from '../order/order.sql.ts';
import { orderEvent } from '../order/order-event.ts';
import { hasPaymentSince } from './subscription.sql.ts';

/** Whether an order has a subscription that is charged again and again, at a provider. */
export function isCharged({ provider_subscription, subscription_state }: OrderRow): boolean {
  return provider_subscription !== null && subscription_state !== 'cancelled';
}

/** Records when a subscription is to end; null when it goes on after all. Nothing changes once it has ended. */
export async function subscriptionCancels(
  tx: Tx,
  orderId: string,
  at: Date | null,
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order || order.subscription_state === 'cancelled') return;
  if (order.subscription_cancels_at?.getTime() === at?.getTime()) return;
  await updateOrder(tx, orderId, { subscription_cancels_at: at });
  await orderEvent(tx, orderId, 'subscription_cancels', { at: at?.toISOString() ?? null }, actor);
}

/** Ends a subscription, and the access that it gave. */
export async function endSubscription(tx: Tx, orderId: string, at: Date, actor: Actor): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order || order.subscription_state === 'cancelled') return;
  await updateOrder(tx, orderId, { subscription_state: 'cancelled', subscription_cancels_at: at });
  await orderEvent(tx, orderId, 'subscription_ended', {}, actor);
  await endAccess(tx, { orderId }, { why: 'subscription' }, actor);
}

/** Records that a period could not be paid, unless a payment came since. Access stays until the provider gives up. */
export async function renewalFailed(
  tx: Tx,
  orderId: string,
  { at, why }: { at: Date; why: string | null },
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order?.subscription_state || order.subscription_state === 'cancelled') return;
  if (await hasPaymentSince(tx, orderId, at)) return;
  const last = order.renewal_failed_at;
  if (!last || last < at) await updateOrder(tx, orderId, { renewal_failed_at: at });
  if (order.subscription_state === 'past_due') return;
  await updateOrder(tx, orderId, { subscription_state: 'past_due' });
  await orderEvent(tx, orderId, 'renewal_failed', { why }, actor);
}

/** Notes that a subscription which was behind is paid again, unless it was paid before it last failed. */
export async function renewalPaid(tx: Tx, orderId: string, at: Date): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order?.subscription_state !== 'past_due') return;
  if (order.renewal_failed_at && at < order.renewal_failed_at) return;
  await updateOrder(tx, orderId, { subscription_state: 'active' });
}
