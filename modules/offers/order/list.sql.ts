import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, type Page, readPage } from '../../../platform/db/keyset.ts';
import type { OrderFilter, orderSort } from './order.contract.ts';
import type { OrderRow } from './order.sql.ts';
import { ordersMatching } from './orders-matching.ts';

export type OrderSort = z.output<typeof orderSort>;

/** One page of the orders that a filter fits, by the time they were placed. */
export async function ordersPage(
  db: Db,
  filter: OrderFilter,
  { sort, limit, cursor }: { sort: OrderSort; limit: number; cursor?: Cursor },
): Promise<Page<OrderRow>> {
  const direction = sort === 'createdAt' ? 'asc' : 'desc';
  const order = { name: sort, by: 'order.created_at', id: 'order.id', direction } as const;
  const key = (row: OrderRow) => ({ value: row.created_at.toISOString(), id: row.id });
  return readPage(ordersMatching(db, filter).selectAll('order'), order, { limit, cursor, key });
}

/** How many orders a filter fits. */
export async function countOrders(db: Db, filter: OrderFilter): Promise<number> {
  const { count } = await ordersMatching(db, filter)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
