import { countContacts } from '../../modules/contacts/list/count.sql.ts';
import type { ContactFilter, ContactSort } from '../../modules/contacts/list/list.contract.ts';
import { contactsPage } from '../../modules/contacts/list/list.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { type Cursor, encodeCursor } from '../../platform/db/keyset.ts';

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
}

/** Rows of a page, unless a person chooses otherwise. */
export const LIMIT = 50;

/** One page of a filter in an order, from a place on. */
export function pageCase(
  what: string,
  filter: ContactFilter,
  { sort, cursor }: { sort: ContactSort; cursor?: Cursor },
): ReadCase {
  const place = { sort, limit: String(LIMIT), ...(cursor && { cursor: encodeCursor(cursor) }) };
  const read = (db: Db) => contactsPage(db, filter, { sort, limit: LIMIT, cursor });
  return { what, path: `/api/v1/contacts?${query(filter, place)}`, read };
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
