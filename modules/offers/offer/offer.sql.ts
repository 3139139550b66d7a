import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import { containing } from '../../../platform/db/like.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Shelf } from '../product/product.contract.ts';

export type OfferRow = Selectable<Tables['offers.offer']>;

/** What of an offer can be written. */
export type OfferFields = Pick<
  OfferRow,
  'name' | 'kind' | 'amount' | 'currency' | 'period' | 'tag_ids' | 'archived_at'
>;

const paidOrders = sql<number>`(
  select count(*) from offers.order where offer_id = offer.id and paid_at is not null
)`.as('paid_orders');

const BY_NAME = { name: 'name', by: 'offer.name_sort', id: 'offer.id', direction: 'asc' } as const;

export async function offersByName(
  db: Db,
  given: { search?: string; state: Shelf; limit: number; cursor?: Cursor },
) {
  let query = db.selectFrom('offers.offer as offer').selectAll('offer').select(paidOrders);
  if (given.search) query = query.where(sql`lower(offer.name)`, 'like', containing(given.search));
  if (given.state !== 'all')
    query = query.where('offer.archived_at', given.state === 'active' ? 'is' : 'is not', null);
  const key = (row: OfferRow) => ({ value: row.name_sort, id: row.id });
  return readPage(query, BY_NAME, { limit: given.limit, cursor: given.cursor, key });
}

export async function findOffer(db: Db, id: string) {
  return db
    .selectFrom('offers.offer as offer')
    .selectAll('offer')
    .select(paidOrders)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** An offer without what has to be counted. */
export async function offerById(db: Db, id: string): Promise<OfferRow | undefined> {
  return db.selectFrom('offers.offer').selectAll().where('id', '=', id).executeTakeFirst();
}

export type ListedOffer = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

/** The products that these offers grant, in their order. */
export async function productsOfOffers(db: Db, offerIds: readonly string[]) {
  return db
    .selectFrom('offers.offer_product as granted')
    .innerJoin('offers.product as product', 'product.id', 'granted.product_id')
    .select(['granted.offer_id', 'granted.product_id', 'granted.access_days'])
    .select(['product.name', 'product.tag_id', 'product.archived_at'])
    .where('granted.offer_id', '=', sql<string>`any(${offerIds}::uuid[])`)
    .orderBy('granted.offer_id')
    .orderBy('granted.position')
    .execute();
}

export type GrantedProduct = Awaited<ReturnType<typeof productsOfOffers>>[number];

/** The products of these ids, kept from being deleted until the transaction ends. */
export async function lockProductsToGrant(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('offers.product')
    .select(['id', 'name', 'archived_at'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forKeyShare()
    .execute();
}

export async function insertOffer(tx: Tx, offer: OfferFields & { id: string }): Promise<void> {
  await tx.insertInto('offers.offer').values(offer).execute();
}

/** Takes an offer for a change; whoever wants to refer to it anew waits. */
export async function lockOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  return tx.selectFrom('offers.offer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateOffer(tx: Tx, id: string, changed: OfferFields): Promise<void> {
  await tx
    .updateTable('offers.offer')
    .set({ ...changed, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Makes these, in this order, the products that an offer grants. */
export async function replaceProducts(
  tx: Tx,
  offerId: string,
  products: readonly { productId: string; accessDays: number | null }[],
): Promise<void> {
  await tx.deleteFrom('offers.offer_product').where('offer_id', '=', offerId).execute();
  if (products.length === 0) return;
  const rows = products.map(({ productId, accessDays }, position) => ({
    offer_id: offerId,
    product_id: productId,
    access_days: accessDays,
    position,
  }));
  await tx.insertInto('offers.offer_product').values(rows).execute();
}

/** How often an offer was ordered, whatever came of it, and the checkouts that sell it. */
export async function usesOfOffer(db: Db, id: string): Promise<{ orders: number; checkouts: string[] }> {
  const { rows } = await sql<{ orders: number; checkouts: string[] }>`
    select (select count(*) from offers.order where offer_id = ${id}) as orders,
      array(select title from offers.checkout where offer_id = ${id} order by created_at, id) as checkouts
  `.execute(db);
  return rows[0] ?? { orders: 0, checkouts: [] };
}

export async function removeOffer(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('offers.offer').where('id', '=', id).execute();
}
