import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { BUYER_COLUMNS } from '../order/buyer.ts';

/** Takes the orders and the access of contacts, which must be locked; gives the orders and what access is active. */
export async function lockBuyers(tx: Tx, ids: readonly string[]) {
  const orders = await sql<{ id: string }>`
    select id from offers.order where contact_id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  const access = await sql<{ id: string; state: string }>`
    select id, state from offers.entitlement where contact_id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  return {
    orderIds: orders.rows.map((row) => row.id),
    activeIds: access.rows.filter((row) => row.state === 'active').map((row) => row.id),
  };
}

/** Of these orders, those whose subscription runs and is not cancelled yet. */
export async function subscriptionsToCancel(db: Db, orderIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('offers.order')
    .select('id')
    .where('id', '=', sql<string>`any(${orderIds}::uuid[])`)
    .where('provider_subscription', 'is not', null)
    .where('subscription_state', 'in', ['active', 'past_due'])
    .where('subscription_cancels_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Keeps what links orders and access to contacts that go, with the person's data. Before anything is ended. */
export async function keepForUndo(tx: Tx, ids: readonly string[], changesetId: string): Promise<void> {
  const person = sql.join(BUYER_COLUMNS.map((name) => sql`${sql.lit(name)}, ${sql.ref(name)}`));
  await sql`
    insert into offers.unlinked (changeset_id, contact_id, orders, entitlement_ids, ended_ids)
    select ${changesetId}::uuid, gone.id, coalesce(bought.orders, '{}'), coalesce(had.ids, '{}'),
      coalesce(had.active, '{}')
    from unnest(${ids}::uuid[]) as gone (id)
    left join (
      select contact_id, jsonb_object_agg(id, jsonb_build_object(${person})) as orders
      from offers.order where contact_id = any(${ids}::uuid[]) group by contact_id
    ) bought on bought.contact_id = gone.id
    left join (
      select contact_id, array_agg(id) as ids, array_agg(id) filter (where state = 'active') as active
      from offers.entitlement where contact_id = any(${ids}::uuid[]) group by contact_id
    ) had on had.contact_id = gone.id
    where bought.orders is not null or had.ids is not null
  `.execute(tx);
}

/** Takes the contacts, and the person's data, from orders and access. */
export async function unlinkBuyers(tx: Tx, ids: readonly string[]): Promise<void> {
  const blank = sql.join(BUYER_COLUMNS.map((name) => sql`${sql.ref(name)} = null`));
  await sql`
    update offers.order set contact_id = null, ${blank} where contact_id = any(${ids}::uuid[])
  `.execute(tx);
  await sql`
    update offers.entitlement set contact_id = null where contact_id = any(${ids}::uuid[])
  `.execute(tx);
}
