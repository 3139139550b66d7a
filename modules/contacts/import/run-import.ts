import type { Db } from '../../../platform/db/db.ts';
import { apply } from './apply.ts';
import {
  concludeImport,
  countFailedTry,
  findImport,
  type ImportRow,
  updateImport,
  updateWhile,
} from './import.sql.ts';
import { enqueueImport } from './import-work.ts';
import { Interrupted } from './interrupted.ts';
import { UnreadableTable } from './row-parser.ts';
import { stage } from './stage.ts';

/** The queue waits longer after each: the last of these comes about four minutes after the first. */
const TRIES = 6;

/**
 * Runs an import from where it stands to its end. Whatever interrupts it, it goes on from there when it is called
 * again; called twice at once, the work is done once. What fails again and again at the same place has failed for good.
 */
export async function importContacts(db: Db, importId: string, stopping: AbortSignal): Promise<void> {
  try {
    await db.transaction().execute((tx) => updateWhile(tx, importId, 'queued', { status: 'reading' }));
    await stage(db, importId, stopping);
    await apply(db, importId, stopping);
  } catch (error) {
    if (error instanceof Interrupted) await goOnLater(db, importId);
    else if (error instanceof UnreadableTable) await fail(db, importId, error.message);
    else {
      await failAfterManyTries(db, importId);
      throw error;
    }
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
    const going = await updateWhile(tx, importId, 'reading', {
      status: 'failed',
      error,
      finished_at: new Date(),
    });
    if (going) await concludeImport(tx, importId);
  });
}

// While the database is away nothing is counted: the import waits for it and goes on.
async function failAfterManyTries(db: Db, importId: string) {
  await db.transaction().execute(async (tx) => {
    const failing = await countFailedTry(tx, importId);
    if (!failing || failing.failed_tries < TRIES) return;
    await updateImport(tx, importId, { status: 'failed', error: givenUp(failing), finished_at: new Date() });
    await concludeImport(tx, importId);
  });
}

function givenUp({ rows, position }: ImportRow) {
  if (rows === null)
    return 'The file could not be read, although it was tried several times. Ask who runs this server for the reason in its log, then import the file again.';
  const done =
    position === 0
      ? 'Nothing was imported'
      : `The rows up to ${position.toLocaleString('en')} are imported and stay`;
  return `${done}; the next ones failed each time. Ask who runs this server for the reason in its log, then import the file again: what is done is not done twice.`;
}
