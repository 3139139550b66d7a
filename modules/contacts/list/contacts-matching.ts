import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import { conditionsOf, type FilterTable, tablesOf } from './filter-conditions.ts';
import type { ContactFilter } from './list.contract.ts';

type Matching = SelectQueryBuilder<Tables & { contact: { id: string } }, 'contact', object>;

/**
 * The one place where a filter becomes SQL: list, count, selection and all that acts on a filter start from it. A query
 * on `contact.id`.
 *
 * @throws Problem 400 for a condition that no module has, or whose value cannot be read.
 */
export function contactsMatching(db: Db, filter: ContactFilter): Matching {
  const [table = 'facets'] = tablesOf(filter);
  return matchingAmong(db, filter, { rows: sql.table(`contacts.${table}`), table });
}

/** Contacts among which to look: rows with their ids, and with the columns of a table that a filter looks into. */
export interface Among {
  rows: RawBuilder<unknown>;
  table?: FilterTable;
}

/** The same of some contacts. */
export function matchingAmong(db: Db, filter: ContactFilter, { rows, table: known }: Among): Matching {
  let query = db.selectFrom(sql<{ id: string }>`${rows}`.as('contact')) as Matching;
  for (const table of tablesOf(filter))
    if (table !== known)
      query = query.innerJoin(
        `contacts.${table} as ${table}`,
        `${table}.id`,
        'contact.id',
      ) as unknown as Matching;
  const conditions = conditionsOf(filter, (table) => (table === known ? 'contact' : table));
  return conditions.reduce((narrowed, condition) => narrowed.where(condition), query);
}
