import { type ReferenceExpression, type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';

/** One page of a list: its rows, and the cursor of the next and previous page where there is one. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
  previous: string | null;
}

/** The order of a list: a column and then the id, both in one direction. */
export interface Order<DB, TB extends keyof DB> {
  /** Its name on the wire, kept in cursors so that they are not used in another order. */
  name: string;
  by: ReferenceExpression<DB, TB>;
  id: ReferenceExpression<DB, TB>;
  direction: 'asc' | 'desc';
}

/** A place between two rows of a named order: the row's value and id there, and which way the page lies. */
export interface Cursor {
  order: string;
  way: 'after' | 'before';
  value: string;
  id: string;
}

/** A cursor as opaque text for the wire. */
export function encodeCursor({ order, way, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, way, value, id])).toString('base64url');
}

/** Reads what `encodeCursor` wrote for this order; undefined when it is another's, or not one of ours. */
export function decodeCursor(text: string, order: string): Cursor | undefined {
  const parsed = cursorParts.safeParse(parse(text));
  if (!parsed.success || parsed.data[0] !== order) return undefined;
  const [, way, value, id] = parsed.data;
  return { order, way, value, id };
}

const cursorParts = z.tuple([z.string(), z.enum(['after', 'before']), z.string(), z.uuid()]);

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/**
 * Reads one page by key: its cost does not grow with the number of rows before it.
 * `key` tells a row's place in the order, as text the database can read back exactly.
 */
export async function readPage<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<DB, TB>,
  {
    limit,
    cursor,
    key,
  }: { limit: number; cursor?: Cursor; key: (row: Row) => { value: string; id: string } },
): Promise<Page<Row>> {
  const backwards = cursor?.way === 'before';
  const direction = backwards ? opposite(order.direction) : order.direction;
  let page = query
    .orderBy(order.by, direction)
    .orderBy(order.id, direction)
    .limit(limit + 1);
  if (cursor) page = page.where(beyond(order, direction, cursor));
  return pageOf((await page.execute()) as Row[], { order: order.name, limit, cursor, key });
}

/**
 * Makes a page of the rows that were read for it: those from the cursor on, in the direction in which the page lies, at
 * most one more than the limit, which tells that there is a further page.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  {
    order,
    limit,
    cursor,
    key,
  }: { order: string; limit: number; cursor?: Cursor; key: (row: Row) => { value: string; id: string } },
): Page<Row> {
  const backwards = cursor?.way === 'before';
  const more = rows.length > limit;
  const items = rows.slice(0, limit);
  if (backwards) items.reverse();
  const at = (way: Cursor['way'], row: Row | undefined) =>
    row ? encodeCursor({ order, way, ...key(row) }) : null;
  return {
    items,
    next: more || backwards ? at('after', items.at(-1)) : null,
    previous: backwards ? (more ? at('before', items[0]) : null) : cursor ? at('before', items[0]) : null,
  };
}

function beyond<DB, TB extends keyof DB>(order: Order<DB, TB>, direction: 'asc' | 'desc', cursor: Cursor) {
  const row = sql`(${sql.ref(String(order.by))}, ${sql.ref(String(order.id))})`;
  const place = sql`(${cursor.value}, ${cursor.id})`;
  return direction === 'asc' ? sql<boolean>`${row} > ${place}` : sql<boolean>`${row} < ${place}`;
}

/** The other way. */
export function opposite(direction: 'asc' | 'desc') {
  return direction === 'asc' ? 'desc' : 'asc';
}
