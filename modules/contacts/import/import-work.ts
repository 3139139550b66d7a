import type { Tx } from '../../../platform/db/db.ts';
import { enqueue, job } from '../../../platform/jobs/job.ts';

/** The work of an import, done in the background. */
export const runImport = job<{ importId: string }>('contacts.import');

/** Has an import run, or go on, as soon as the transaction commits. */
export async function enqueueImport(tx: Tx, importId: string): Promise<void> {
  await enqueue(tx, runImport, { importId });
}
