import { sql } from 'kysely';
import type { Db } from './db.ts';

/**
 * Reads as of one moment, in a transaction that can only read and whose statements PostgreSQL itself ends when the time is over, so that
 * their connection is free for others. `until` is on the clock of `performance.now()`; the wait for a connection counts.
 *
 * @throws when the time is over, or what `read` throws.
 */
export function readUntil<Found>(
  db: Db,
  until: number,
  read: (db: Db, leftMs: number) => Promise<Found>,
): Promise<Found> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const left = Math.floor(until - performance.now());
      if (left < 1) throw late();
      await sql`select set_config('statement_timeout', ${String(left)}, true)`.execute(tx);
      return read(tx, left);
    });
}

/** What came too late. */
export function late(): Error {
  return new Error('It did not answer in time.');
}
