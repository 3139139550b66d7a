import type { Db } from './db.ts';

/**
 * Reads several times as of one moment: what others commit meanwhile is not seen. Within a transaction it reads as that
 * does.
 */
export function inOneSnapshot<Found>(db: Db, read: (db: Db) => Promise<Found>): Promise<Found> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
