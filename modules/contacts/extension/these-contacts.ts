import { type Expression, sql } from 'kysely';

/** A query of the ids of these contacts, to stand after `in`. */
export function theseContacts(ids: readonly string[]): Expression<string> {
  return sql<string>`(select unnest(${ids}::uuid[]))`;
}
