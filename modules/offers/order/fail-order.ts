import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockOrder, movePlaces, updateOrder } from './order.sql.ts';
import { orderEvent } from './order-event.ts';

/**
 * Says that an order was not paid, and gives its place in the checkout back. Nothing happens to one that is not pending.
 * `why` is a sentence for people.
 */
export async function failOrder(tx: Tx, orderId: string, why: string | null, actor: Actor): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order?.state !== 'pending') return;
  await updateOrder(tx, orderId, { state: 'failed', failure: why });
  if (order.checkout_id) await movePlaces(tx, order.checkout_id, -1);
  await orderEvent(tx, orderId, 'failed', { why }, actor);
}
