import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, openDb, openPool } from '../../../platform/db/db.ts';
import { temporaryDatabase } from '../../../platform/testing/database.ts';

/** Every table that a seed writes. */
export const TABLES = [
  'contact',
  'search',
  'facets',
  'change',
  'changeset',
  'tag',
  'tag_grant',
  'tagging',
  'tag_count_step',
];

/** For each table a hash over all its rows, whatever their order. */
export async function hashesOf(given: Db): Promise<Record<string, string>> {
  const hashes = TABLES.map(async (table) => {
    const rows = await rowsOf(given, `select t::text as row from contacts.${table} t order by 1`);
    return [table, createHash('sha256').update(JSON.stringify(rows)).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** Every index, constraint and trigger of the contacts, as the database tells them. */
export function schemaOf(given: Db) {
  return rowsOf(
    given,
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'contacts'
      union all
      select conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated from pg_constraint
      where connamespace = 'contacts'::regnamespace
      union all
      select tgrelid::regclass || ' ' || tgname, tgenabled::text from pg_trigger where not tgisinternal
      order by 1, 2`,
  );
}

/** The rows that a query gives. */
export async function rowsOf(given: Db, query: string): Promise<unknown[]> {
  return (await sql.raw(query).execute(given)).rows;
}

/** A migrated database of its own, and how to take it away. */
export async function freshDatabase(): Promise<{ db: Db; drop: () => Promise<void> }> {
  const { url, drop } = await temporaryDatabase();
  const db = openDb(openPool(url, 2));
  return {
    db,
    async drop() {
      await db.destroy();
      await drop();
    },
  };
}
