import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { beginOrder } from './begin-order.ts';
import { countMoney } from './money.sql.ts';
import { orderPaid } from './order.events.ts';
import { orderGone } from './order.problems.ts';
import { findOrder, lockOrder, movePlaces, type OrderRow } from './order.sql.ts';
import { orderEvent } from './order-event.ts';
import { countSpending } from './spending.sql.ts';

/**
 * Makes an order what its payments, refunds and disputes say: the only writer of what was paid and refunded and of its
 * state. An order that is paid for the first time begins what it gives, once it has a contact and unless all the money
 * is back already.
 *
 * @throws Problem 404.
 */
export async function refreshOrder(tx: Tx, orderId: string, actor: Actor): Promise<OrderRow> {
  const before = await lockOrder(tx, orderId);
  if (!before) throw orderGone();
  const order = await countMoney(tx, orderId);
  if (order.contact_id) await countSpending(tx, [order.contact_id]);
  if (order.paid_at === null) return order;
  const isNew = before.paid_at === null;
  if (isNew) await tellFree(tx, order, actor);
  if (isNew && before.state === 'failed') await takePlaceAgain(tx, order, actor);
  if (order.began_at === null && order.contact_id && order.state !== 'refunded')
    await beginOrder(tx, order, order.contact_id, actor);
  if (isNew) await emit(tx, orderPaid, { orderId, contactId: order.contact_id });
  return (await findOrder(tx, orderId)) ?? order;
}

async function tellFree(tx: Tx, order: OrderRow, actor: Actor) {
  if (order.amount === 0) await orderEvent(tx, order.id, 'free', {}, actor);
}

// Its money is there: what was sold stays sold, and the seller is told.
async function takePlaceAgain(tx: Tx, order: OrderRow, actor: Actor) {
  if (!order.checkout_id) return;
  const places = await movePlaces(tx, order.checkout_id, 1);
  const limit = places?.quantity_limit ?? null;
  if (places && limit !== null && places.taken > limit)
    await orderEvent(tx, order.id, 'over_limit', { limit }, actor);
}
