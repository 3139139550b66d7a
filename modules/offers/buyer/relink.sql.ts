import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { BUYER_COLUMNS } from '../order/buyer.ts';
import type { OrderRow } from '../order/order.sql.ts';

/** Gives orders the contact and the person's data back that a deletion took from them; gives their ids. */
export async function relinkOrders(tx: Tx, ids: readonly string[], changesetId: string): Promise<string[]> {
  const person = sql.join(BUYER_COLUMNS.map((name) => sql`${sql.ref(name)} = person.${sql.ref(name)}`));
  const { rows } = await sql<{ id: string }>`
    with kept as (
      select contact_id, entry.key::uuid as order_id, entry.value
      from offers.unlinked, jsonb_each(orders) as entry
      where changeset_id = ${changesetId}::uuid and contact_id = any(${ids}::uuid[])
    ), taken as (
      select id from offers.order where id in (select order_id from kept) order by id for update
    )
    update offers.order set contact_id = kept.contact_id, ${person}
    from taken join kept on kept.order_id = taken.id,
      jsonb_populate_record(null::offers.order, kept.value) as person
    where "order".id = taken.id and "order".contact_id is null
    returning "order".id
  `.execute(tx);
  return rows.map((row) => row.id).sort();
}

/** Gives access the contact back that a deletion took from it; gives what the deletion ended. */
export async function relinkAccess(tx: Tx, ids: readonly string[], changesetId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; was_active: boolean }>`
    with kept as (
      select contact_id, entitlement_id, entitlement_id = any(ended_ids) as was_active
      from offers.unlinked, unnest(entitlement_ids) as entitlement_id
      where changeset_id = ${changesetId}::uuid and contact_id = any(${ids}::uuid[])
    )
    update offers.entitlement set contact_id = kept.contact_id
    from kept where entitlement.id = kept.entitlement_id and entitlement.contact_id is null
    returning entitlement.id, kept.was_active
  `.execute(tx);
  return rows.filter((row) => row.was_active).map((row) => row.id);
}

export async function forgetKept(tx: Tx, ids: readonly string[], changesetId: string): Promise<void> {
  await tx
    .deleteFrom('offers.unlinked')
    .where('changeset_id', '=', changesetId)
    .where('contact_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Of these orders, those whose tags were withdrawn, perhaps while nobody had them. */
export async function ordersWithoutTags(db: Db, orderIds: readonly string[]): Promise<OrderRow[]> {
  return db
    .selectFrom('offers.order')
    .selectAll()
    .where('id', '=', sql<string>`any(${orderIds}::uuid[])`)
    .where('tags_withdrawn_at', 'is not', null)
    .orderBy('id')
    .execute();
}

/** Of these orders, those that are paid and have not begun what they give. */
export async function ordersToBegin(db: Db, orderIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('offers.order')
    .select('id')
    .where('id', '=', sql<string>`any(${orderIds}::uuid[])`)
    .where('paid_at', 'is not', null)
    .where('began_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
