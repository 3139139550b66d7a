import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { insertTags } from '../tags/tag.sql.ts';
import {
  type Batch,
  changeContacts,
  finishRows,
  lockExisting,
  makeContacts,
  missingTags,
} from './apply.sql.ts';
import { applyModuleValues } from './apply-values.ts';
import { concludeImport, findImport, type ImportRow, updateWhile } from './import.sql.ts';
import { mappingOf, notesOf } from './import-row.ts';
import { Interrupted } from './interrupted.ts';
import { goneFields } from './module-fields.ts';
import { notesWithGone } from './notes.ts';
import { takeTurn } from './staging.sql.ts';
import { ContactGone, tryAgain } from './try-again.ts';

const BATCH = 5000;

/**
 * Brings the staged rows into the contacts, batch by batch, each with its counts in one transaction: wherever it ends,
 * it goes on from there, and each row happens once.
 *
 * @throws Interrupted when it was cancelled or the process is about to stop.
 */
export async function apply(db: Db, importId: string, stopping: AbortSignal): Promise<void> {
  for (;;) {
    if (stopping.aborted) throw new Interrupted();
    const more = await tryAgain(() => applyNext(db, importId));
    if (!more) return;
  }
}

async function applyNext(db: Db, importId: string) {
  const before = await findImport(db, importId);
  if (before?.status !== 'importing') return false;
  await makeTags(db, nextBatch(before));
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, importId);
    const running = await findImport(tx, importId);
    if (running?.status !== 'importing' || running.changeset_id === null) return false;
    const batch = nextBatch(running);
    const counts = await applyBatch(tx, batch, {
      changesetId: running.changeset_id,
      fileName: running.file_name,
    });
    const ended = batch.upTo >= (running.rows ?? 0);
    if (!(await updateWhile(tx, importId, 'importing', advanced(running, batch, counts, ended))))
      throw new Interrupted();
    if (ended) await concludeImport(tx, importId);
    return !ended;
  });
}

function nextBatch({ id, position, rows }: ImportRow): Batch {
  return { importId: id, after: position, upTo: Math.min(position + BATCH, rows ?? 0) };
}

// Before and apart from the batch: whoever makes a tag holds its name until the end of the transaction, and must not
// wait for contacts meanwhile.
async function makeTags(db: Db, batch: Batch) {
  const missing = await missingTags(db, batch);
  if (missing.length === 0) return;
  const tags = missing.map(({ name, key }) => ({ id: uuidv7(), name, name_key: key }));
  await db.transaction().execute((tx) => insertTags(tx, tags));
}

/** What a batch came to. */
interface Counts {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
}

async function applyBatch(
  tx: Tx,
  batch: Batch,
  source: { changesetId: string; fileName: string },
): Promise<Counts> {
  const made = await makeContacts(tx, batch);
  const existing = await lockExisting(tx, batch);
  const { created, updated } = await changeContacts(tx, batch, source);
  await applyModuleValues(tx, batch, source.changesetId);
  const { used, skipped } = await finishRows(tx, batch);
  // A contact that was deleted between the two looks is made by the next try.
  if (made + existing !== used) throw new ContactGone();
  return { created, updated, unchanged: used - created - updated, skipped };
}

function advanced(running: ImportRow, batch: Batch, counts: Counts, ended: boolean) {
  return {
    position: batch.upTo,
    failed_tries: 0,
    notes: JSON.stringify(notesWithGone(notesOf(running), goneFields(mappingOf(running)))),
    created: running.created + counts.created,
    updated: running.updated + counts.updated,
    unchanged: running.unchanged + counts.unchanged,
    skipped: running.skipped + counts.skipped,
    ...(ended && { status: 'done' as const, finished_at: new Date() }),
  };
}
