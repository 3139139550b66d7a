import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { BUYER_COLUMNS } from '../order/buyer.ts';

/**
 * Takes what people bought and had access to, deleted or not; gives its ids. What a living contact took over since the
 * deletion is that contact's.
 */
export async function lockPurchases(
  tx: Tx,
  ids: readonly string[],
): Promise<{ orderIds: string[]; entitlementIds: string[] }> {
  const these = sql`any(${ids}::uuid[])`;
  const orders = await sql<{ id: string }>`
    select id from offers.order where id in (
      select id from offers.order where contact_id = ${these}
      union select jsonb_object_keys(orders)::uuid from offers.unlinked where contact_id = ${these}
    ) and (contact_id is null or contact_id = ${these})
    order by id for update
  `.execute(tx);
  const access = await sql<{ id: string }>`
    select id from offers.entitlement where id in (
      select id from offers.entitlement where contact_id = ${these}
      union select unnest(entitlement_ids) from offers.unlinked where contact_id = ${these}
    ) and (contact_id is null or contact_id = ${these})
    order by id for update
  `.execute(tx);
  return { orderIds: orders.rows.map((row) => row.id), entitlementIds: access.rows.map((row) => row.id) };
}

/** Takes from orders everything that tells of a person, also what someone wrote about them. */
export async function blankOrders(tx: Tx, orderIds: readonly string[]): Promise<void> {
  const these = sql`any(${orderIds}::uuid[])`;
  const blank = sql.join(BUYER_COLUMNS.map((name) => sql`${sql.ref(name)} = null`));
  await sql`
    update offers.order set contact_id = null, ${blank}, failure = null where id = ${these}
  `.execute(tx);
  await sql`update offers.payment set method = null where order_id = ${these}`.execute(tx);
  await sql`update offers.refund set reason = null, failure = null where order_id = ${these}`.execute(tx);
  await sql`
    update offers.order_event set detail = detail - '{method,reason,why}'::text[] where order_id = ${these}
  `.execute(tx);
}

/** Takes the customer and the card from what providers told of orders and their payments. */
export async function blankEvents(tx: Tx, orderIds: readonly string[]): Promise<void> {
  const these = sql`any(${orderIds}::uuid[])`;
  await sql`
    update offers.provider_event set event = event - 'customer' #- '{payment,method}'
    where about && array(
      select id::text from offers.order where id = ${these}
      union select provider_subscription from offers.order
        where id = ${these} and provider_subscription is not null
      union select reference from offers.payment where order_id = ${these}
    )
  `.execute(tx);
}

export async function blankAccess(tx: Tx, entitlementIds: readonly string[]): Promise<void> {
  await sql`
    update offers.entitlement set contact_id = null, reason = null, ended_reason = null
    where id = any(${entitlementIds}::uuid[])
  `.execute(tx);
}

export async function forgetAllKept(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from offers.unlinked where contact_id = any(${ids}::uuid[])`.execute(tx);
}
