import { type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import { conditionOf } from './conditions.ts';
import { fitsKeys } from './facet-keys.ts';
import { fitsSearch } from './fits-search.ts';
import { firstIdAt } from './id-time.ts';
import type { ContactFilter } from './list.contract.ts';

type Found = Tables & { contact: { id: string } };
export type Matching = SelectQueryBuilder<Found, 'contact', object>;

/** The tables beside the contact in which a filter looks. */
export type Place = 'facets' | 'search';

/** Where to begin: at a table beside the contact, or among some contacts, with their columns of it if it is named. */
export interface Among {
  rows?: RawBuilder<unknown>;
  place?: Place;
}

/**
 * The one place where a filter becomes SQL: list, count, selection and all that acts on a filter start from it. A query
 * on `contact.id`, of all contacts or of those among which to look.
 *
 * @throws Problem 400 for a condition that no module has, or whose value cannot be read.
 */
export function contactsMatching(db: Db, filter: ContactFilter, among: Among = {}): Matching {
  const places = placesOf(filter);
  const from = among.rows ? among.place : (among.place ?? places[0] ?? 'facets');
  const rows = among.rows ?? sql.table(`contacts.${from}`);
  const alias = (place: Place) => (place === from ? 'contact' : place);
  const joined = places.filter((place) => place !== from);
  let query = db.selectFrom(sql<{ id: string }>`${rows}`.as('contact')) as Matching;
  for (const place of joined)
    query = query.innerJoin(
      `contacts.${place} as ${place}`,
      `${place}.id`,
      'contact.id',
    ) as unknown as Matching;
  for (const condition of conditionsOf(filter, alias)) query = query.where(condition);
  return query;
}

/** The tables that a filter must look into, none when it needs only ids. */
export function placesOf(filter: ContactFilter): Place[] {
  return [
    ...(fitsKeys(filter, 'facets').length > 0 ? (['facets'] as const) : []),
    ...(fitsSearch(filter.search ?? '', 'search') ? (['search'] as const) : []),
  ];
}

function conditionsOf(filter: ContactFilter, alias: (place: Place) => string): Expression<SqlBool>[] {
  const { search = '', where = [] } = filter;
  const found = fitsSearch(search, alias('search'));
  return [
    ...createdWithin(filter),
    ...fitsKeys(filter, alias('facets')),
    ...(found ? [found] : []),
    ...where.map(conditionOf),
  ];
}

/** When a filter wants contacts to be created, as conditions on their ids, which hold that time. */
export function createdWithin({ createdFrom, createdBefore }: ContactFilter): Expression<SqlBool>[] {
  return [
    ...(createdFrom ? [sql<SqlBool>`contact.id >= ${firstIdAt(new Date(createdFrom))}`] : []),
    ...(createdBefore ? [sql<SqlBool>`contact.id < ${firstIdAt(new Date(createdBefore))}`] : []),
  ];
}
