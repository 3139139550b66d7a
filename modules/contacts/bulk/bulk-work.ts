import type { Tx } from '../../../platform/db/db.ts';
import { enqueue, job } from '../../../platform/jobs/job.ts';

/** Work on many contacts, done in the background. */
export const runBulk = job<{ bulkId: string }>('contacts.bulk');

/** Has work on many contacts begin, or go on, when the transaction has committed: as soon as that, or a while later. */
export async function enqueueBulk(
  tx: Tx,
  bulkId: string,
  { afterMs = 0 }: { afterMs?: number } = {},
): Promise<void> {
  await enqueue(tx, runBulk, { bulkId }, { afterMs });
}
