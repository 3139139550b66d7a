import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import { containing } from '../../../platform/db/like.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { CheckoutState } from './checkout.contract.ts';

export type CheckoutRow = Selectable<Tables['offers.checkout']>;

/** A checkout with what it sells and whether one can buy. */
export type CheckoutWithOffer = NonNullable<Awaited<ReturnType<typeof findCheckoutBySlug>>>;

/** A checkout as its sellers see it, with how many of its orders wait for their payment. */
export type CheckoutWithSales = CheckoutWithOffer & { pending: number };

const NEWEST = {
  name: '-createdAt',
  by: 'checkout.created_at',
  id: 'checkout.id',
  direction: 'desc',
} as const;

const state = sql<CheckoutState>`case
  when not checkout.open or offer.archived_at is not null then 'closed'
  when checkout.taken >= checkout.quantity_limit then 'sold_out'
  else 'open'
end`;

// Those that still may be paid are few, and have an index of their own.
const pending = sql<number>`coalesce((
  select count(*) from offers.order
  where state = 'pending' and checkout_id = checkout.id
), 0)`;

export async function checkoutsByAge(
  db: Db,
  given: { search?: string; states?: readonly CheckoutState[]; limit: number; cursor?: Cursor },
) {
  let query = withOffer(db).select(pending.as('pending'));
  if (given.search) {
    const text = containing(given.search);
    query = query.where((is) =>
      is.or([
        is(sql`lower(checkout.title)`, 'like', text),
        is('checkout.slug', 'like', text),
        is(sql`lower(offer.name)`, 'like', text),
      ]),
    );
  }
  if (given.states?.length) query = query.where(state, 'in', given.states);
  const key = (row: CheckoutRow) => ({ value: row.created_at.toISOString(), id: row.id });
  return readPage(query, NEWEST, { limit: given.limit, cursor: given.cursor, key });
}

export async function findCheckout(db: Db, id: string): Promise<CheckoutWithSales | undefined> {
  return withOffer(db).select(pending.as('pending')).where('checkout.id', '=', id).executeTakeFirst();
}

/** As visitors need it: nothing is counted for them. */
export async function findCheckoutBySlug(db: Db, slug: string) {
  return withOffer(db).where('checkout.slug', '=', slug).executeTakeFirst();
}

function withOffer(db: Db) {
  return db
    .selectFrom('offers.checkout as checkout')
    .innerJoin('offers.offer as offer', 'offer.id', 'checkout.offer_id')
    .selectAll('checkout')
    .select(['offer.name as offer_name', 'offer.archived_at as offer_archived_at'])
    .select(['offer.kind', 'offer.amount', 'offer.currency', 'offer.period'])
    .select(state.as('state'));
}

/** Takes a checkout for a change; whoever wants a place there waits. */
export async function lockCheckout(tx: Tx, id: string): Promise<CheckoutRow | undefined> {
  return tx.selectFrom('offers.checkout').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertCheckout(tx: Tx, checkout: Insertable<Tables['offers.checkout']>): Promise<void> {
  await tx.insertInto('offers.checkout').values(checkout).execute();
}

export async function updateCheckout(
  tx: Tx,
  id: string,
  changed: Updateable<Tables['offers.checkout']>,
): Promise<void> {
  await tx
    .updateTable('offers.checkout')
    .set({ ...changed, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Whether anybody ever ordered at a checkout, whatever came of it. */
export async function hasOrders(db: Db, id: string): Promise<boolean> {
  const order = await db
    .selectFrom('offers.order')
    .select('id')
    .where('checkout_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return order !== undefined;
}

export async function removeCheckout(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('offers.checkout').where('id', '=', id).execute();
}

/** Takes one of the places that are left; false when the checkout is closed or no place is left. */
export async function takePlace(tx: Tx, id: string): Promise<boolean> {
  const taken = await tx
    .updateTable('offers.checkout')
    .set({ taken: sql`taken + 1` })
    .where('id', '=', id)
    .where('open', '=', true)
    .where((is) => is.or([is('quantity_limit', 'is', null), is('taken', '<', is.ref('quantity_limit'))]))
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}
