import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { CopyCursor } from './copy-cursor.ts';
import type { Tables } from './tables.ts';

/** What a read takes: any handle on the database, inside a transaction or not. */
export type Db = Kysely<Tables>;

/** What a write takes: only a transaction, so that a write outside one does not compile. */
export type Tx = Transaction<Tables>;

const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** One pool to a PostgreSQL server, with times as `Date` and counts as `number`. */
export function openPool(url: string, max = 12): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    application_name: 'contacts',
  });
  // An idle connection that breaks is replaced by the pool at its next use; only the event must be heard.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** The typed query builder over a pool. Destroying it ends the pool. */
export function openDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: CopyCursor }) });
}

// Counts exceed 2^31 long before they exceed 2^53.
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return Number;
  if (oid === TIMESTAMPTZ) return (text: string) => new Date(text);
  return pg.types.getTypeParser(oid, format ?? 'text');
}
