import { type ReferenceExpression, type SelectQueryBuilder, sql } from 'kysely';

/** One page of a list: its rows, and the cursor of the next and previous page where there is one. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
  previous: string | null;
}

/** The order of a list: a column and then the id, both in one direction. */
export interface Order<DB, TB extends keyof DB> {
  by: ReferenceExpression<DB, TB>;
  id: ReferenceExpression<DB, TB>;
  direction: 'asc' | 'desc';
}

/** A place between two rows: the values of the order's column and id, and which way the page lies. */
export interface Cursor {
  way: 'after' | 'before';
  value: string;
  id: string;
}

/** A cursor as opaque text for the wire. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.way === 'after' ? 1 : 0, cursor.value, cursor.id])).toString(
    'base64url',
  );
}

/** Reads what `encodeCursor` wrote; undefined when it is not one of ours. */
export function decodeCursor(text: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [after, value, id] = parts;
    if (typeof value !== 'string' || typeof id !== 'string') return undefined;
    return { way: after === 1 ? 'after' : 'before', value, id };
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
  const rows = await page.execute();
  const more = rows.length > limit;
  const items = rows.slice(0, limit) as Row[];
  if (backwards) items.reverse();
  const at = (way: Cursor['way'], row: Row | undefined) => (row ? encodeCursor({ way, ...key(row) }) : null);
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

function opposite(direction: 'asc' | 'desc') {
  return direction === 'asc' ? 'desc' : 'asc';
}
