import type { Db, Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { enqueue, job } from '../../../platform/jobs/job.ts';
import { orderGone } from '../order/order.problems.ts';
import { findOrder } from '../order/order.sql.ts';
import { orRefused, providerGone } from '../payment/payment.problems.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { providerNamed } from '../payment/providers.ts';
import { noSubscription, subscriptionOver } from './subscription.problems.ts';
import { endSubscription, subscriptionCancels } from './subscription.ts';

type When = 'now' | 'periodEnd';

/** Cancels what orders still charge, for when what is paid for is over: their contact is deleted. */
export const cancelSubscriptions = job<{ orderIds: string[] }>('offers.cancelSubscriptions');

/** Cancels the subscription of one order, and tries until the provider has done it. */
export const cancelOne = job<{ orderId: string; when: When }>('offers.cancelSubscription');

/** Has the subscription of an order cancelled at its provider, by one job however often that is wanted. */
export function cancelLater(tx: Tx, orderId: string, when: When): Promise<void> {
  return enqueue(tx, cancelOne, { orderId, when }, { key: `offers.cancelSubscription:${orderId}:${when}` });
}

/**
 * Cancels the subscription of an order at its provider and says when it ends. Opens transactions of its own, as the
 * provider is asked outside them.
 *
 * @throws Problem 404; 409 `no_subscription`, `subscription_over`, `provider_gone`, `payment_refused` with the
 *   provider's sentence.
 */
export async function cancelSubscription(
  db: Db,
  current: PaymentProvider,
  { orderId, when }: { orderId: string; when: When },
  actor: Actor,
): Promise<Date> {
  const order = await findOrder(db, orderId);
  if (!order) throw orderGone();
  if (!order.provider || !order.provider_subscription) throw noSubscription();
  if (order.subscription_state === 'cancelled') throw subscriptionOver();
  const provider = providerNamed(current, order.provider);
  if (!provider) throw providerGone(order.provider);
  const at = await orRefused(provider.cancelSubscription(db, order.provider_subscription, when));
  await transact(db, (tx) =>
    when === 'now' ? endSubscription(tx, orderId, at, actor) : subscriptionCancels(tx, orderId, at, actor),
  );
  return at;
}
