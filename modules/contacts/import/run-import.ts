import type { Db } from '../../../platform/db/db.ts';
import { apply } from './apply.ts';
import { concludeImport, findImport, updateWhile } from './import.sql.ts';
import { enqueueImport } from './import-work.ts';
import { Interrupted } from './interrupted.ts';
import { UnreadableTable } from './read-table.ts';
import { stage } from './stage.ts';

/**
 * Runs an import from where it stands to its end. Whatever interrupts it, it goes on from there when it is called
 * again; called twice at once, the work is done once.
 */
export async function importContacts(db: Db, importId: string, stopping: AbortSignal): Promise<void> {
  try {
    await db.transaction().execute((tx) => updateWhile(tx, importId, 'queued', { status: 'reading' }));
    await stage(db, importId, stopping);
    await apply(db, importId, stopping);
  } catch (error) {
    if (error instanceof Interrupted) await goOnLater(db, importId);
    else if (error instanceof UnreadableTable) await fail(db, importId, error.message);
    else throw error;
  }
}

// A cancelled import does not go on: then there is nothing to do later.
async function goOnLater(db: Db, importId: string) {
  await db.transaction().execute(async (tx) => {
    const interrupted = await findImport(tx, importId);
    if (interrupted && interrupted.finished_at === null) await enqueueImport(tx, importId);
  });
}

async function fail(db: Db, importId: string, error: string) {
  await db.transaction().execute(async (tx) => {
    await updateWhile(tx, importId, 'reading', { status: 'failed', error, finished_at: new Date() });
    await concludeImport(tx, importId);
  });
}
