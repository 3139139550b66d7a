import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { isGoingOn } from './bulk.contract.ts';
import {
  type BulkRow,
  concludeBulk,
  countBatch,
  findBulk,
  insertLeft,
  nextBatch,
  removeBatch,
  takeTurn,
  updateGoing,
} from './bulk.sql.ts';
import type { BulkStep, ChangingAction } from './bulk.ts';
import { enqueueBulk } from './bulk-work.ts';

/** The queue waits longer after each: the last of these comes about four minutes after the first. */
const TRIES = 6;

/** The queue does few things at once: after so long the next one has its turn, and this one goes on behind it. */
const TURN_MS = 5000;

/** Whoever is at the work may be of a process that was killed, whose last batch the database has yet to take back. */
const LOOK_AGAIN_MS = 5000;

interface Given {
  steps: Record<ChangingAction, BulkStep>;
  stopping: AbortSignal;
  turnMs?: number;
}

/**
 * Does work on many contacts from where it stands, batch by batch, each with its counts in one transaction, to its end
 * or until others in the queue shall have their turn; then it is enqueued to go on. Whatever interrupts it, it goes on
 * from there when it is called again, and each contact has its turn once, also when it is called twice at once. What
 * fails again and again at the same place has failed for good.
 */
export async function workOff(
  db: Db,
  bulkId: string,
  { steps, stopping, turnMs = TURN_MS }: Given,
): Promise<void> {
  const until = performance.now() + turnMs;
  try {
    let came: Came = 'more';
    while (came === 'more' && !stopping.aborted) {
      came = await workOffNext(db, bulkId, steps);
      if (performance.now() >= until) break;
    }
    if (came !== 'ended') await goOnLater(db, bulkId, { afterMs: came === 'taken' ? LOOK_AGAIN_MS : 0 });
  } catch (error) {
    if (error instanceof EndedMeanwhile) return;
    await failAfterManyTries(db, bulkId);
    throw error;
  }
}

/** The work was cancelled during a batch, which is taken back by it. */
class EndedMeanwhile extends Error {}

/** There may be more of it, it has ended, or somebody else is at it. */
type Came = 'more' | 'ended' | 'taken';

async function workOffNext(db: Db, bulkId: string, steps: Given['steps']): Promise<Came> {
  return transact(db, async (tx) => {
    if (!(await takeTurn(tx, bulkId))) return 'taken';
    const bulk = await findBulk(tx, bulkId);
    if (!bulk || !isGoingOn(bulk.status) || bulk.action === 'export') return 'ended';
    const batch = await nextBatch(tx, bulkId);
    if (batch) await workOffBatch(tx, bulk, { ...batch, step: steps[bulk.action] });
    if (batch && !batch.isLast) return 'more';
    await concludeBulk(tx, bulkId, { status: 'done' });
    return 'ended';
  });
}

async function workOffBatch(
  tx: Tx,
  bulk: BulkRow,
  { n, ids, step }: { n: number; ids: readonly string[]; step: BulkStep },
) {
  const { changed, unchanged, left } = await step(tx, { bulk, ids, actor: actorOf(bulk) });
  // First of all, for a cancellation that came meanwhile to be noticed rather than waited for.
  if (!(await countBatch(tx, bulk.id, { changed, unchanged, left: left.length }))) throw new EndedMeanwhile();
  // An erasure takes people out of the batch: once that is over, they are not told as left.
  await removeBatch(tx, bulk.id, n);
  await insertLeft(tx, bulk.id, left);
}

// What someone may do was looked at when the work was asked for.
function actorOf({ actor_kind: kind, actor_id: id, actor_name: name }: BulkRow) {
  return { kind, id, name, rights: new Set<string>() };
}

async function goOnLater(db: Db, bulkId: string, when: { afterMs: number }) {
  await transact(db, async (tx) => {
    const bulk = await findBulk(tx, bulkId);
    if (bulk && isGoingOn(bulk.status)) await enqueueBulk(tx, bulkId, when);
  });
}

// While the database is away nothing is counted: the work waits for it and goes on.
async function failAfterManyTries(db: Db, bulkId: string) {
  await transact(db, async (tx) => {
    const failing = await updateGoing(tx, bulkId, { failed_tries: sql`failed_tries + 1` });
    if (failing && failing.failed_tries >= TRIES)
      await concludeBulk(tx, bulkId, { status: 'failed', error: givenUp(failing) });
  });
}

function givenUp({ done, total }: BulkRow) {
  const stands =
    done === 0
      ? 'Nothing was done: it failed each time'
      : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} contacts are done and stay so; the next ones failed each time`;
  return `${stands}. Ask who runs this server for the reason in its log, then start again with those that are left.`;
}
