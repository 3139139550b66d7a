import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** What contacts spent, each in every currency they paid in. */
export async function spendingOf(db: Db, contactIds: readonly string[]) {
  return db
    .selectFrom('offers.spending')
    .select(['contact_id', 'currency', 'spent', 'orders', 'last_order_at'])
    .where('contact_id', '=', sql<string>`any(${contactIds}::uuid[])`)
    .orderBy('contact_id')
    .orderBy('currency')
    .execute();
}

/** What a contact spent, by currency, as others see it. */
export async function totalsOf(db: Db, contactId: string) {
  const rows = await spendingOf(db, [contactId]);
  return rows.map(({ currency, spent, orders }) => ({ currency, spent, orders }));
}

/** Adds up what contacts spent, in each currency, from their orders; what no order backs any more is forgotten. */
export async function countSpending(tx: Tx, contactIds: readonly string[]): Promise<void> {
  await sql`
    with fresh as (
      select contact_id, currency, sum(paid - refunded)::bigint as spent, count(*)::integer as orders,
        max(created_at) as last_order_at
      from offers.order
      where contact_id = any(${contactIds}::uuid[]) and paid_at is not null
      group by contact_id, currency
    ), gone as (
      delete from offers.spending
      where contact_id = any(${contactIds}::uuid[])
        and (contact_id, currency) not in (select contact_id, currency from fresh)
    )
    insert into offers.spending (contact_id, currency, spent, orders, last_order_at)
    select contact_id, currency, spent, orders, last_order_at from fresh
    on conflict (contact_id, currency) do update set
      spent = excluded.spent, orders = excluded.orders, last_order_at = excluded.last_order_at
  `.execute(tx);
}
