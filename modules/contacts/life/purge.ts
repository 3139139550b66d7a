import type { Db, Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { withMergedInto } from '../history/merges.sql.ts';
import { forgetPeople, tellModules } from './erase.ts';
import { endGoings, forgetMergedImages, type Gone, goneToPurge, stillToPurge } from './purge.sql.ts';

/** How many contacts are purged in one transaction. */
const BATCH = 500;

/** Those whom a module failed to forget, each with why. */
type Failed = Map<string, unknown>;

interface Purging {
  undoDays: number;
  stopping: AbortSignal;
}

/**
 * Erases all who were deleted more than so many days ago and so cannot come back. Of those who were merged into others
 * then, what was kept for an undo goes; their past stays with the contact as whom they live on.
 *
 * @throws AggregateError that names those whom a module failed to forget, when all others are gone.
 */
export async function purgeDeleted(db: Db, purging: Purging): Promise<void> {
  const failed: Failed = new Map();
  for (let more = true; more && !purging.stopping.aborted; ) more = await purgeSome(db, purging, failed);
  await transact(db, (tx) => endGoings(tx, purging.undoDays));
  if (failed.size > 0) throw notForgotten(failed);
}

// Tells whether there may be more of them.
async function purgeSome(db: Db, purging: Purging, failed: Failed): Promise<boolean> {
  let gone: Gone[] = [];
  try {
    await transact(db, async (tx) => {
      gone = await goneToPurge(tx, { undoDays: purging.undoDays, limit: BATCH, except: [...failed.keys()] });
      await purge(tx, gone);
    });
  } catch (error) {
    if (gone.length === 0) throw error;
    await purgeOneByOne(db, gone, { ...purging, failed });
  }
  return gone.length === BATCH;
}

// For one whom a module fails to forget to keep nobody else.
async function purgeOneByOne(
  db: Db,
  gone: readonly Gone[],
  { undoDays, stopping, failed }: Purging & { failed: Failed },
) {
  for (const { contact_id } of gone) {
    if (stopping.aborted) return;
    try {
      await transact(db, async (tx) => purge(tx, await stillToPurge(tx, undoDays, contact_id)));
    } catch (error) {
      failed.set(contact_id, error);
    }
  }
}

async function purge(tx: Tx, gone: readonly Gone[]) {
  const of = (kind: Gone['kind']) => gone.filter((one) => one.kind === kind);
  await purgeMerged(tx, of('contact.merge'));
  const deleted = of('contact.delete').map(({ contact_id }) => contact_id);
  if (deleted.length > 0) await forgetPeople(tx, await withMergedInto(tx, deleted));
}

async function purgeMerged(tx: Tx, merged: readonly Gone[]) {
  if (merged.length === 0) return;
  await tellModules(
    tx,
    merged.map(({ contact_id }) => contact_id),
  );
  await forgetMergedImages(tx, merged);
}

const NAMED = 10;

// In one line, for the log to have it all.
function notForgotten(failed: Failed): AggregateError {
  const whys = [...failed].map(([id, error]) => `${id}: ${error instanceof Error ? error.message : error}`);
  const named = whys.slice(0, NAMED).join('; ').replaceAll(/\s+/g, ' ');
  return new AggregateError(failed.values(), `Contacts that could not be erased: ${failed.size} (${named})`);
}
