import { type Insertable, type Selectable, sql, type UpdateObject } from 'kysely';
import { onConflict } from '../../../platform/db/conflict.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import { lockContacts } from '../../contacts/public.ts';
import { attemptTaken } from './order.problems.ts';

type Orders = Tables['offers.order'];

export type OrderRow = Selectable<Orders>;
export type ItemRow = Selectable<Tables['offers.order_item']>;
export type OrderEventRow = Selectable<Tables['offers.order_event']>;

/** @throws Problem 409 `attempt_taken` when this attempt has made an order already. */
export async function insertOrder(tx: Tx, order: Insertable<Orders>): Promise<OrderRow> {
  const insert = () => tx.insertInto('offers.order').values(order).returningAll().executeTakeFirstOrThrow();
  return onConflict(tx, insert, { order_attempt_unique: async () => attemptTaken() });
}

export async function insertItems(
  tx: Tx,
  orderId: string,
  products: readonly { id: string; name: string; accessDays: number | null }[],
): Promise<void> {
  if (products.length === 0) return;
  const items = products.map(({ id, name, accessDays }, position) => ({
    order_id: orderId,
    product_id: id,
    product_name: name,
    access_days: accessDays,
    position,
  }));
  await tx.insertInto('offers.order_item').values(items).execute();
}

export async function findOrder(db: Db, id: string): Promise<OrderRow | undefined> {
  return db.selectFrom('offers.order').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The order that an attempt of a buyer's browser made. */
export async function orderByAttempt(db: Db, attempt: string): Promise<OrderRow | undefined> {
  return db.selectFrom('offers.order').selectAll().where('attempt', '=', attempt).executeTakeFirst();
}

/** The order of a provider's subscription. */
export async function orderBySubscription(
  db: Db,
  provider: string,
  subscription: string,
): Promise<OrderRow | undefined> {
  return db
    .selectFrom('offers.order')
    .selectAll()
    .where('provider', '=', provider)
    .where('provider_subscription', '=', subscription)
    .executeTakeFirst();
}

/**
 * Takes an order for a change: its contact first, then the order, as everyone does, so that nobody deadlocks.
 * Undefined when there is no such order.
 */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  for (;;) {
    const seen = await findOrder(tx, id);
    if (!seen) return undefined;
    await sql`savepoint order_seen`.execute(tx);
    if (seen.contact_id) await lockContacts(tx, [seen.contact_id]);
    const order = await forUpdate(tx, id);
    // Deleted meanwhile, an order has no contact to lock; merged or restored it has another: then locks are taken anew.
    if (order.contact_id === null || order.contact_id === seen.contact_id) {
      await sql`release savepoint order_seen`.execute(tx);
      return order;
    }
    await sql`rollback to savepoint order_seen`.execute(tx);
  }
}

function forUpdate(tx: Tx, id: string): Promise<OrderRow> {
  return tx.selectFrom('offers.order').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

/** Whether what an order says of its buyer may be kept: the contact is there, or its deletion may be undone. */
export async function mayNameBuyer(db: Db, { id, contact_id }: OrderRow): Promise<boolean> {
  if (contact_id !== null) return true;
  const kept = await db
    .selectFrom('offers.unlinked')
    .select('contact_id')
    .where(sql<boolean>`orders ? ${id}::text`)
    .executeTakeFirst();
  return kept !== undefined;
}

/** Changes an order that is locked. */
export async function updateOrder(
  tx: Tx,
  id: string,
  changed: UpdateObject<Tables, 'offers.order'>,
): Promise<OrderRow> {
  return tx
    .updateTable('offers.order')
    .set(changed)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What an order sold, in its order. */
export async function itemsOf(db: Db, orderId: string): Promise<ItemRow[]> {
  return db
    .selectFrom('offers.order_item')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
}

/** Adds a line to the timelines of orders. */
export async function insertOrderEvents(
  tx: Tx,
  orderIds: readonly string[],
  event: { kind: string; detail: object; actorName: string },
): Promise<void> {
  // In the order in which they happened, also within one transaction.
  await sql`
    insert into offers.order_event (order_id, kind, detail, actor_name, at)
    select id, ${event.kind}, ${JSON.stringify(event.detail)}::jsonb, ${event.actorName}, clock_timestamp()
    from unnest(${orderIds}::uuid[]) as id
  `.execute(tx);
}

/** Whether the timeline of an order has told of this payment in another currency. */
export async function toldOtherCurrency(db: Db, orderId: string, reference: string): Promise<boolean> {
  const told = await db
    .selectFrom('offers.order_event')
    .select('id')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'other_currency')
    .where(sql<string>`detail ->> 'reference'`, '=', reference)
    .executeTakeFirst();
  return told !== undefined;
}

export async function eventsOf(db: Db, orderId: string): Promise<OrderEventRow[]> {
  return db
    .selectFrom('offers.order_event')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
}

/** A failed order gives its place in the checkout back; one that is paid late takes one again, even over the limit. */
export async function movePlaces(tx: Tx, checkoutId: string, by: 1 | -1) {
  return tx
    .updateTable('offers.checkout')
    .set({ taken: sql`greatest(taken + ${by}::integer, 0)` })
    .where('id', '=', checkoutId)
    .returning(['taken', 'quantity_limit'])
    .executeTakeFirst();
}
