import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import type { EntitlementRow } from './entitlement.sql.ts';

const NEWEST = { name: 'newest', by: 'entitlement.id', id: 'entitlement.id', direction: 'desc' } as const;

export interface EntitlementFilter {
  contactId?: string;
  productId?: string;
  orderId?: string;
  state?: EntitlementRow['state'];
}

/** One page of access, newest first. */
export async function entitlementsPage(
  db: Db,
  filter: EntitlementFilter,
  { limit, cursor }: { limit: number; cursor?: Cursor },
) {
  let query = db.selectFrom('offers.entitlement as entitlement').selectAll('entitlement');
  if (filter.contactId) query = query.where('contact_id', '=', filter.contactId);
  if (filter.productId) query = query.where('product_id', '=', filter.productId);
  if (filter.orderId) query = query.where('order_id', '=', filter.orderId);
  if (filter.state) query = query.where('state', '=', filter.state);
  const key = (row: EntitlementRow) => ({ value: row.id, id: row.id });
  return readPage(query, NEWEST, { limit, cursor, key });
}

export async function entitlementsOfOrder(db: Db, orderId: string): Promise<EntitlementRow[]> {
  return db
    .selectFrom('offers.entitlement')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
}

/** The names of products by their ids. */
export async function productNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('offers.product')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The numbers of orders by their ids. */
export async function orderNumbers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('offers.order')
    .select(['id', 'number'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.number]));
}
