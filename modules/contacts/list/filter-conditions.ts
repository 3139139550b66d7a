import { type Expression, type SqlBool, sql } from 'kysely';
import { conditionOf } from './conditions.ts';
import { fitsSearch } from './fits-search.ts';
import { firstIdAt } from './id-time.ts';
import { type ContactFilter, contactFilter } from './list.contract.ts';

/** The tables beside the contact in which a filter looks. */
export type FilterTable = 'facets' | 'search';

type Field = keyof ContactFilter;

/** A field of a filter in SQL: which table it looks into, by the alias that is given, or none when it needs only ids. */
interface FieldCondition {
  table?: FilterTable;
  fits: (filter: ContactFilter, alias: string) => Expression<SqlBool>;
}

// One for each field: a new one does not compile until it is here, and all that acts on a filter then heeds it.
const CONDITIONS: Record<Field, FieldCondition> = {
  search: { table: 'search', fits: ({ search = '' }, alias) => fitsSearch(search, alias) },
  type: {
    table: 'facets',
    fits: ({ type }, alias) => sql`${keys(alias)} @> array[contacts.type_key(${type})]`,
  },
  tags: { table: 'facets', fits: ({ tags }, alias) => sql`${keys(alias)} @> ${tags}::uuid[]` },
  anyTags: { table: 'facets', fits: ({ anyTags }, alias) => sql`${keys(alias)} && ${anyTags}::uuid[]` },
  withoutTags: {
    table: 'facets',
    fits: ({ withoutTags }, alias) => sql`not (${keys(alias)} && ${withoutTags}::uuid[])`,
  },
  untagged: {
    table: 'facets',
    fits: ({ untagged }, alias) => {
      const none = sql<SqlBool>`${keys(alias)} @> array[contacts.no_tag_key()]`;
      return untagged ? none : sql`not (${none})`;
    },
  },
  createdFrom: {
    fits: ({ createdFrom = '' }) => sql`contact.id >= ${firstIdAt(new Date(createdFrom))}`,
  },
  createdBefore: {
    fits: ({ createdBefore = '' }) => sql`contact.id < ${firstIdAt(new Date(createdBefore))}`,
  },
  where: { fits: ({ where = [] }) => sql`(${sql.join(where.map(conditionOf), sql` and `)})` },
};

/** The fields by which a filter leaves anyone out. */
export function fieldsAsked(filter: ContactFilter): Field[] {
  return contactFilter.keyof().options.filter((field) => asks(filter[field]));
}

function asks(value: ContactFilter[Field]) {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** The tables that a filter must look into. */
export function tablesOf(filter: ContactFilter): FilterTable[] {
  const tables = fieldsAsked(filter).map((field) => CONDITIONS[field].table);
  return (['facets', 'search'] as const).filter((table) => tables.includes(table));
}

/** A filter as conditions; `aliasOf` tells by what names its tables go. */
export function conditionsOf(filter: ContactFilter, aliasOf: (table: FilterTable) => string) {
  return fieldsAsked(filter).map((field) => {
    const { table, fits } = CONDITIONS[field];
    return fits(filter, table ? aliasOf(table) : 'contact');
  });
}

/** The part of a filter that is about time alone, as conditions on `contact.id`, which holds the time of creation. */
export function createdWithin({ createdFrom, createdBefore }: ContactFilter): Expression<SqlBool>[] {
  return conditionsOf({ createdFrom, createdBefore }, () => 'contact');
}

function keys(alias: string) {
  return sql`${sql.id(alias)}.keys`;
}
