import { type RawBuilder, sql } from 'kysely';
import { type Cursor, opposite } from '../../../platform/db/keyset.ts';
import type { ContactSort } from './list.contract.ts';

/** The columns that the list can be sorted by: the id, which holds the time of creation, and others before the id. */
export type SortKey = 'id' | 'name_sort' | 'email_key' | 'type';

/** A place in an order, and the way from there. */
export interface Way {
  key: SortKey;
  direction: 'asc' | 'desc';
  from?: Cursor;
}

const KEYS: Record<ContactSort, SortKey> = {
  createdAt: 'id',
  '-createdAt': 'id',
  name: 'name_sort',
  '-name': 'name_sort',
  email: 'email_key',
  '-email': 'email_key',
  type: 'type',
  '-type': 'type',
};

/** The way that a page of the list takes: from its cursor, or from where the order begins. */
export function wayOf(sort: ContactSort, cursor?: Cursor): Way {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  return {
    key: KEYS[sort],
    direction: cursor?.way === 'before' ? opposite(direction) : direction,
    from: cursor,
  };
}

/** The rows of a table with these columns, called `contact`, that lie on the way. */
export function onTheWay({ key, direction, from }: Way): RawBuilder<boolean> {
  if (!from) return sql`true`;
  const sign = sql.raw(direction === 'asc' ? '>' : '<');
  if (key === 'id') return sql`contact.id ${sign} ${from.id}`;
  return sql`(${sql.ref(`contact.${key}`)}, contact.id) ${sign} (${from.value}, ${from.id})`;
}

/** As `order by` has it. */
export function asOrdered({ key, direction }: Way): RawBuilder<unknown> {
  const way = sql.raw(direction);
  return key === 'id' ? sql`contact.id ${way}` : sql`${sql.ref(`contact.${key}`)} ${way}, contact.id ${way}`;
}
