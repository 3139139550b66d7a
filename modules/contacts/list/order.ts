import { type RawBuilder, sql } from 'kysely';
import { type Cursor, opposite } from '../../../platform/db/keyset.ts';
import type { ContactSort } from './list.contract.ts';

/** What contacts are read by: the id, which holds the time of creation, and columns before the id. */
export type SortKey = 'id' | 'name_sort' | 'email_key';

/** The order in which a page is read, from its cursor on or from the beginning; a page that lies before is read back. */
export interface Order {
  key: SortKey;
  direction: 'asc' | 'desc';
  cursor?: Cursor;
}

// By type there are two lists one after the other, each by its ids.
const KEYS: Record<ContactSort, SortKey> = {
  createdAt: 'id',
  '-createdAt': 'id',
  name: 'name_sort',
  '-name': 'name_sort',
  email: 'email_key',
  '-email': 'email_key',
  type: 'id',
  '-type': 'id',
};

export function orderOf(sort: ContactSort, cursor?: Cursor): Order {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  return {
    key: KEYS[sort],
    direction: cursor?.way === 'before' ? opposite(direction) : direction,
    cursor,
  };
}

/** The columns of `contact` that an order goes by. */
export function columnsOf({ key }: Order): RawBuilder<unknown> {
  return key === 'id' ? sql`contact.id` : sql`contact.id, ${sql.ref(`contact.${key}`)}`;
}

/** Those of `contact` that come after the cursor. */
export function isBeyond({ key, direction, cursor }: Order): RawBuilder<boolean> {
  if (!cursor) return sql`true`;
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  if (key === 'id') return sql`contact.id ${sign} ${cursor.id}`;
  return sql`(${sql.ref(`contact.${key}`)}, contact.id) ${sign} (${cursor.value}, ${cursor.id})`;
}

/** What stands behind `order by`. */
export function inOrder({ key, direction }: Order): RawBuilder<unknown> {
  const way = sql.raw(direction);
  return key === 'id' ? sql`contact.id ${way}` : sql`${sql.ref(`contact.${key}`)} ${way}, contact.id ${way}`;
}
