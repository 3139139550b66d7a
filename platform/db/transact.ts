import type { Db, Tx } from './db.ts';

const TRIES = 4;

/**
 * Runs work in a transaction. When the server takes it back because of someone else's work (a deadlock, a serialization
 * failure) it is run again, a few times; so it must have no effect but on the transaction.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries === TRIES || !isTakenBack(error)) throw error;
    }
  }
}

function isTakenBack(error: unknown) {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}
