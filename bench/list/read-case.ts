import { contactsExtension } from '../../modules/contacts/extension/contacts-extension.ts';
import { countContacts } from '../../modules/contacts/list/count.sql.ts';
import type { ContactFilter } from '../../modules/contacts/list/list.contract.ts';
import { contactsPage } from '../../modules/contacts/list/list.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { encodeCursor } from '../../platform/db/keyset.ts';
import { contributionsTo } from '../../platform/module/point.ts';
import type { Place } from './places.ts';

/** A request, and the read behind it. */
export interface ReadCase {
  what: string;
  path: string;
  read: (db: Db) => Promise<unknown>;
}

/** A filter by what it asks for, and whether somebody must fit it. */
export interface NamedFilter {
  what: string;
  filter: ContactFilter;
  fits?: 'some' | 'nobody';
  /** Rows of a page, where a person chose otherwise. */
  limit?: number;
  /** A column of another module that a person has added. */
  column?: string;
}

/** Rows of a page, unless a person chooses otherwise. */
export const LIMIT = 50;

/** One page of a filter in an order, from a place on. */
export function pageCase(
  what: string,
  { filter, limit = LIMIT, column }: NamedFilter,
  { sort, cursor }: Place,
): ReadCase {
  const more = { ...(column && { columns: column }), ...(cursor && { cursor: encodeCursor(cursor) }) };
  return {
    what,
    path: `/api/v1/contacts?${query(filter, { sort, limit: String(limit), ...more })}`,
    async read(db) {
      const { items } = await contactsPage(db, filter, { sort, limit, cursor });
      const ids = items.map(({ id }) => id);
      if (column) await columnCalled(column).load(db, ids);
    },
  };
}

/** How many contacts a filter fits. */
export function countCase({ what, filter }: NamedFilter): ReadCase {
  return { what, path: `/api/v1/contacts/count?${query(filter)}`, read: (db) => countContacts(db, filter) };
}

/** A filter as the address of a request has it. */
export function query(filter: ContactFilter, more: Record<string, string> = {}): URLSearchParams {
  const query = new URLSearchParams(more);
  for (const [name, value] of Object.entries(filter))
    for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
  return query;
}

function columnCalled(name: string) {
  const columns = contributionsTo(contactsExtension).flatMap(({ given }) => given.columns ?? []);
  const column = columns.find((other) => other.name === name);
  if (!column) throw new Error(`No module has a column "${name}".`);
  return column;
}
