import { sql } from 'kysely';
import { contactsMatching } from '../../modules/contacts/list/contacts-matching.ts';
import {
  type ContactFilter,
  type ContactSort,
  contactSort,
} from '../../modules/contacts/list/list.contract.ts';
import { inOrder, orderOf } from '../../modules/contacts/list/order.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Cursor } from '../../platform/db/keyset.ts';
import { LIMIT } from './read-case.ts';

/** A page of an order: its first, or one that lies deep and begins at a cursor. */
export interface Place {
  what: string;
  sort: ContactSort;
  cursor?: Cursor;
}

const SORTS = contactSort.options;

/** Where a page lies: behind, or before, the row of this rank in its order, counted from 1. */
const DEEP: readonly { what: string; way: Cursor['way']; rank: (count: number) => number }[] = [
  { what: 'at 10 %', way: 'after', rank: (count) => Math.ceil(count * 0.1) },
  { what: 'at 50 %', way: 'after', rank: (count) => Math.ceil(count * 0.5) },
  { what: 'back from 50 %', way: 'before', rank: (count) => Math.ceil(count * 0.5) },
  { what: 'at 90 %', way: 'after', rank: (count) => Math.ceil(count * 0.9) },
  { what: 'last', way: 'after', rank: (count) => count - LIMIT },
];

/** The first page of every order. */
export function firstPlaces(): Place[] {
  return SORTS.map((sort) => ({ what: `${sort}, first`, sort }));
}

/** Pages deep in every order of what a filter fits, as many as `count`; none where all fit one page. */
export async function deepPlaces(db: Db, filter: ContactFilter, count: number): Promise<Place[]> {
  if (count <= LIMIT) return [];
  const places: Place[] = [];
  for (const sort of SORTS.filter((one) => orderOf(one).direction === 'asc')) {
    const rows = await rowsAt(db, filter, { sort, count });
    for (const other of SORTS.filter((one) => orderOf(one).key === orderOf(sort).key))
      places.push(...DEEP.flatMap((deep) => placeAt(rows, { ...deep, sort: other, count })));
  }
  return places;
}

interface Ranked {
  rank: number;
  id: string;
  value: string;
}

function placeAt(
  rows: readonly Ranked[],
  { what, way, rank, sort, count }: (typeof DEEP)[number] & { sort: ContactSort; count: number },
): Place[] {
  const wanted = orderOf(sort).direction === 'asc' ? rank(count) : fromTheEnd(rank(count), count);
  const row = rows.find((other) => other.rank === wanted);
  return row
    ? [{ what: `${sort}, ${what}`, sort, cursor: { order: sort, way, value: row.value, id: row.id } }]
    : [];
}

// One pass in the ascending order finds the places of both directions.
async function rowsAt(
  db: Db,
  filter: ContactFilter,
  { sort, count }: { sort: ContactSort; count: number },
): Promise<Ranked[]> {
  const ranks = DEEP.flatMap(({ rank }) => [rank(count), fromTheEnd(rank(count), count)]);
  const order = orderOf(sort);
  const fitting = contactsMatching(db, filter).select('contact.id');
  const ranked = db
    .selectFrom('contacts.contact as contact')
    .innerJoin(fitting.as('fitting'), 'fitting.id', 'contact.id')
    .select(['contact.id', `contact.${order.key} as value`])
    .select(sql<number>`(row_number() over (order by ${inOrder(order)}))::integer`.as('rank'));
  return db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('rank', '=', sql<number>`any(${ranks}::integer[])`)
    .execute();
}

function fromTheEnd(rank: number, count: number) {
  return count + 1 - rank;
}
