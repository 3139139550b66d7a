import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import { containing } from '../../../platform/db/like.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Shelf } from './product.contract.ts';

export type ProductRow = Selectable<Tables['offers.product']>;

/** What of a product can be written. */
export type ProductFields = Pick<
  ProductRow,
  'name' | 'description' | 'tag_id' | 'when_access_ends' | 'archived_at'
>;

const activeAccess = sql<number>`(
  select count(distinct contact_id) from offers.entitlement
  where product_id = product.id and state = 'active'
)`.as('active_access');

const offers = sql<{ id: string; name: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', offer.id, 'name', offer.name) order by offer.name_sort), '[]')
  from offers.offer_product as granted join offers.offer on offer.id = granted.offer_id
  where granted.product_id = product.id
)`.as('offers');

const BY_NAME = { name: 'name', by: 'product.name_sort', id: 'product.id', direction: 'asc' } as const;

export async function productsByName(
  db: Db,
  given: { search?: string; state: Shelf; limit: number; cursor?: Cursor },
) {
  let query = db.selectFrom('offers.product as product').selectAll('product').select([activeAccess, offers]);
  if (given.search) query = query.where(sql`lower(product.name)`, 'like', containing(given.search));
  if (given.state !== 'all')
    query = query.where('product.archived_at', given.state === 'active' ? 'is' : 'is not', null);
  const key = (row: ProductRow) => ({ value: row.name_sort, id: row.id });
  return readPage(query, BY_NAME, { limit: given.limit, cursor: given.cursor, key });
}

export async function findProduct(db: Db, id: string) {
  return db
    .selectFrom('offers.product as product')
    .selectAll('product')
    .select([activeAccess, offers])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type ListedProduct = NonNullable<Awaited<ReturnType<typeof findProduct>>>;

export async function insertProduct(tx: Tx, product: ProductFields & { id: string }): Promise<void> {
  await tx.insertInto('offers.product').values(product).execute();
}

/** Takes a product for a change; whoever wants to refer to it anew waits. */
export async function lockProduct(tx: Tx, id: string): Promise<ProductRow | undefined> {
  return tx.selectFrom('offers.product').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateProduct(tx: Tx, id: string, changed: ProductFields): Promise<void> {
  await tx
    .updateTable('offers.product')
    .set({ ...changed, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Whether an order sold it or anyone has or had access. */
export async function productWasGiven(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    select exists (select from offers.order_item where product_id = ${id})
      or exists (select from offers.entitlement where product_id = ${id}) as given
  `.execute(db);
  return rows[0]?.given === true;
}

export async function removeProduct(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('offers.product').where('id', '=', id).execute();
}
