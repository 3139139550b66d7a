import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/db.ts';

/** An offer that seeded customers bought: of every so many contacts by their ids' last digits. */
interface Sold {
  name: string;
  amount: number;
  /** Those whose id ends in fewer than this of 256. */
  of256: number;
}

/** What is sold: to a third of the customers, and to a few of them. */
export const SOLD = {
  common: { name: 'Bench course', amount: 4900, of256: 85 },
  rare: { name: 'Bench retreat', amount: 89_000, of256: 1 },
} as const satisfies Record<string, Sold>;

/** A tag that only customers have: one in sixteen of them. */
export const CUSTOMERS_ONLY = 'Bench: customers only';

/**
 * Gives seeded customers orders and a tag of their own, once, for the filters that ask for them. Orders only where the
 * module that keeps them is installed.
 *
 * @returns why there are no orders, in a sentence; undefined when there are.
 */
export async function seedPurchases(db: Db): Promise<string | undefined> {
  await db.transaction().execute(tagCustomers);
  const { rows } = await sql`select where to_regclass('offers.order') is not null`.execute(db);
  if (rows.length === 0) return 'No orders: the module that keeps them is not installed.';
  await db.transaction().execute(sellEverything);
  return undefined;
}

async function tagCustomers(tx: Tx) {
  await sql`
    with made as (
      insert into contacts.tag (id, name, name_key) values (platform.uuid7(), ${CUSTOMERS_ONLY}, lower(${CUSTOMERS_ONLY}))
      on conflict (name_key) do nothing
      returning id
    ), changeset as (
      insert into contacts.changeset (id, kind, actor_kind, actor_id, actor_name)
      select platform.uuid7(), 'contact.tag', 'system', 'system', 'System' from made
      returning id
    )
    insert into contacts.tag_grant (contact_id, tag_id, source, changeset_id)
    select contact.id, made.id, 'manual', changeset.id
    from contacts.contact, made, changeset
    where type = 'customer' and right(contact.id::text, 1) = '0'
  `.execute(tx);
}

async function sellEverything(tx: Tx) {
  const { rows } = await sql`select from offers.offer where name = ${SOLD.common.name}`.execute(tx);
  if (rows.length > 0) return;
  for (const sold of Object.values(SOLD)) await sell(tx, sold);
  await sql`
    insert into offers.spending (contact_id, currency, spent, orders, last_order_at)
    select contact_id, currency, sum(paid - refunded), count(*), max(created_at)
    from offers.order where contact_id is not null and paid_at is not null
    group by contact_id, currency
    on conflict do nothing
  `.execute(tx);
}

async function sell(tx: Tx, { name, amount, of256 }: Sold) {
  await sql`
    with offer as (
      insert into offers.offer (id, name, kind, amount, currency)
      values (platform.uuid7(), ${name}, 'one_time', ${amount}, 'EUR')
      returning *
    )
    insert into offers.order (id, contact_id, offer_id, offer_name, source, kind, amount, currency, state, paid,
      buyer_email, buyer_first_name, buyer_last_name, began_at, created_at, paid_at)
    select platform.uuid7(), contact.id, offer.id, offer.name, 'manual', 'one_time', offer.amount, 'EUR', 'paid',
      offer.amount, contact.email, first_name, last_name, customer_since, customer_since, customer_since
    from contacts.contact, offer
    where type = 'customer' and right(contact.id::text, 2) < lpad(to_hex(${of256}::integer), 2, '0')
    order by contact.id
  `.execute(tx);
}
