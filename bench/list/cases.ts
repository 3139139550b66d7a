import { findContact } from '../../modules/contacts/contact/contact.sql.ts';
import type { ContactFilter, ContactSort } from '../../modules/contacts/list/list.contract.ts';
import { contactsPage, countContacts } from '../../modules/contacts/list/list.sql.ts';
import { grantsOf } from '../../modules/contacts/tags/grant.sql.ts';
import { tagsByName } from '../../modules/contacts/tags/tag.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { type Cursor, encodeCursor } from '../../platform/db/keyset.ts';

/** A request, and the read behind it. */
export interface ListCase {
  what: string;
  path: string;
  read: (db: Db) => Promise<unknown>;
}

/** What the cases need to know of the seeded database. */
export interface Seeded {
  contactId: string;
  tag: (name: string) => string;
  /** A place deep in the list, in the given order. */
  deep: (sort: ContactSort) => Cursor;
}

const SORTS = ['-createdAt', 'createdAt', 'name', '-name', 'email', '-email', 'type', '-type'] as const;
const LIMIT = 50;

/** Lists, searches, counts, one contact and the tags: the reads that a day of work is made of. */
export function listCases({ contactId, tag, deep }: Seeded): ListCase[] {
  return [
    ...SORTS.map((sort) => page(`first page by ${sort}`, {}, sort)),
    ...(['-createdAt', 'name', 'email'] as const).map((sort) =>
      page(`page at 90 % by ${sort}`, {}, sort, deep(sort)),
    ),
    page('customers', { type: 'customer' }),
    page('search: common name', { search: 'garcía' }),
    page('search: rare name', { search: 'brzęczyszczykiewicz' }),
    page('search: two words', { search: 'anna schm' }),
    page('search: Chinese', { search: '王' }),
    page('search: end of a phone', { search: '4711' }),
    page('search: part of an e-mail', { search: 'smith@inbox' }),
    page('search: no hit', { search: 'zzqqxxyy' }),
    page('search: two letters', { search: 'qu' }),
    page('common tag', { tags: [tag('Newsletter')] }),
    page('tag of the oldest only', { tags: [tag('Webinar 2021-11')] }),
    page('without a tag that nearly all have', { withoutTags: [tag('Newsletter')] }),
    page('two common tags that nobody shares', { tags: [tag('Private'), tag('Business')] }),
    page('search, tag and type', { search: 'ma', tags: [tag('VIP')], type: 'customer' }),
    count('count of all', {}),
    count('count of a search', { search: 'an' }),
    count('count of a common tag', { tags: [tag('Newsletter')] }),
    {
      what: 'one contact',
      path: `/api/v1/contacts/${contactId}`,
      read: async (db) => [await findContact(db, contactId), await grantsOf(db, contactId)],
    },
    {
      what: 'tags with counts',
      path: '/api/v1/tags?limit=200',
      read: (db) => tagsByName(db, { limit: 200 }),
    },
  ];
}

function page(
  what: string,
  filter: ContactFilter,
  sort: ContactSort = '-createdAt',
  cursor?: Cursor,
): ListCase {
  const place = { sort, limit: String(LIMIT), ...(cursor && { cursor: encodeCursor(cursor) }) };
  const read = (db: Db) => contactsPage(db, filter, { sort, limit: LIMIT, cursor });
  return { what, path: `/api/v1/contacts?${query(filter, place)}`, read };
}

function count(what: string, filter: ContactFilter): ListCase {
  return { what, path: `/api/v1/contacts/count?${query(filter)}`, read: (db) => countContacts(db, filter) };
}

function query(filter: ContactFilter, more: Record<string, string> = {}) {
  const query = new URLSearchParams(more);
  for (const [name, value] of Object.entries(filter))
    for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
  return query;
}
