import type { Db } from '../../../platform/db/db.ts';
import { updateWhile } from './import.sql.ts';
import { Interrupted } from './interrupted.ts';

const EVERY_MS = 250;

/**
 * Passes the pieces of a file on and reports from time to time how many bytes were read.
 *
 * @throws Interrupted when the import was cancelled or the process is about to stop.
 */
export async function* reportReading(
  db: Db,
  importId: string,
  pieces: AsyncIterable<Buffer>,
  stopping: AbortSignal,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  let reported = Date.now();
  for await (const piece of pieces) {
    yield piece;
    bytes += piece.length;
    if (stopping.aborted) throw new Interrupted();
    if (Date.now() - reported < EVERY_MS) continue;
    reported = Date.now();
    const going = await db
      .transaction()
      .execute((tx) => updateWhile(tx, importId, 'reading', { bytes_read: bytes }));
    if (!going) throw new Interrupted();
  }
}
