import { sql } from 'kysely';
import { contactsMatching } from '../../modules/contacts/list/contacts-matching.ts';
import {
  type ContactFilter,
  type ContactSort,
  contactSort,
} from '../../modules/contacts/list/list.contract.ts';
import { contactsPage } from '../../modules/contacts/list/list.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { type Cursor, decodeCursor } from '../../platform/db/keyset.ts';

/** How deep in an order a page lies. */
export type Depth = 'first' | 'second' | 'at 10 %' | 'at 50 %' | 'back from 50 %' | 'at 90 %' | 'last';

/** A page of an order: its first, or one that lies deep and begins at a cursor. */
export interface Place {
  sort: ContactSort;
  depth: Depth;
  cursor?: Cursor;
}

export const EVERY_DEPTH: readonly Depth[] = [
  'first',
  'at 10 %',
  'at 50 %',
  'back from 50 %',
  'at 90 %',
  'last',
];

const SORTS = contactSort.options;

/** What each order goes by before the id. */
const COLUMNS = {
  createdAt: 'id',
  '-createdAt': 'id',
  name: 'name_sort',
  '-name': 'name_sort',
  email: 'email_key',
  '-email': 'email_key',
  type: 'type',
  '-type': 'type',
} as const satisfies Record<ContactSort, string>;

/** Where a page lies: behind, or before, the row that has this share of all who fit before it. */
const DEEP: readonly { depth: Depth; way: Cursor['way']; share: number }[] = [
  { depth: 'at 10 %', way: 'after', share: 0.1 },
  { depth: 'at 50 %', way: 'after', share: 0.5 },
  { depth: 'back from 50 %', way: 'before', share: 0.5 },
  { depth: 'at 90 %', way: 'after', share: 0.9 },
];

/** Whose pages are looked for: `count` contacts fit the filter, and `spread` are some of all, taken at random. */
export interface Sought {
  filter: ContactFilter;
  limit: number;
  count: number;
  spread: readonly string[];
}

/** The first page of every order. */
export function firstPlaces(): Place[] {
  return SORTS.map((sort) => ({ sort, depth: 'first' }));
}

/** The page after the first of the newest; none where all fit one page. */
export async function secondPlaces(
  db: Db,
  { filter, limit }: Pick<Sought, 'filter' | 'limit'>,
): Promise<Place[]> {
  const sort = '-createdAt';
  const { next } = await contactsPage(db, filter, { sort, limit });
  const cursor = next === null ? undefined : decodeCursor(next, sort);
  return cursor ? [{ sort, depth: 'second', cursor }] : [];
}

/**
 * Pages deep in every order of what a filter fits; none where all fit one page. The last page is exactly the last; the
 * others lie where some of those who fit tell, since to sort all of millions would take minutes.
 */
export async function deepPlaces(db: Db, sought: Sought): Promise<Place[]> {
  if (sought.count <= sought.limit) return [];
  const some = await someFitting(db, sought);
  const places: Place[] = [];
  for (const sort of SORTS) {
    const keys = await inTheirOrder(db, some, sort);
    for (const { depth, way, share } of DEEP)
      places.push(...placeAt(keys[Math.ceil(keys.length * share) - 1], { sort, depth, way }));
    places.push(...placeAt(await beforeTheLast(db, sought, sort), { sort, depth: 'last', way: 'after' }));
  }
  return places;
}

interface Key {
  id: string;
  value: string;
}

function placeAt(
  key: Key | undefined,
  { sort, depth, way }: { sort: ContactSort; depth: Depth; way: Cursor['way'] },
): Place[] {
  return key ? [{ sort, depth, cursor: { order: sort, way, ...key } }] : [];
}

const ENOUGH = 400;
const AT_MOST = 1000;

// Where a good part fits, enough of those that were taken at random do; the others are gathered, for they are not many.
async function someFitting(db: Db, { filter, spread }: Sought): Promise<string[]> {
  const fitting = contactsMatching(db, filter)
    .select('contact.id')
    .orderBy(sql`hashtext(contact.id::text)`)
    .limit(AT_MOST);
  const hit = await fitting.where('contact.id', '=', sql<string>`any(${spread}::uuid[])`).execute();
  const rows = hit.length < ENOUGH ? await fitting.execute() : hit;
  return rows.map(({ id }) => id);
}

function inTheirOrder(db: Db, ids: readonly string[], sort: ContactSort): Promise<Key[]> {
  const direction = isDescending(sort) ? 'desc' : 'asc';
  return db
    .selectFrom('contacts.contact')
    .select(['id', `${COLUMNS[sort]} as value`])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy(COLUMNS[sort], direction)
    .orderBy('id', direction)
    .execute();
}

/** The row before the last page: the one behind the first page of the order that runs the other way. */
async function beforeTheLast(db: Db, { filter, limit }: Sought, sort: ContactSort): Promise<Key | undefined> {
  const isBack = (other: ContactSort) =>
    COLUMNS[other] === COLUMNS[sort] && isDescending(other) !== isDescending(sort);
  const back = SORTS.find(isBack);
  if (!back) return undefined;
  const { items } = await contactsPage(db, filter, { sort: back, limit: limit + 1 });
  const row = items[limit];
  return row && { id: row.id, value: row[COLUMNS[sort]] };
}

function isDescending(sort: ContactSort) {
  return sort.startsWith('-');
}
