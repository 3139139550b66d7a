import type { Tx } from '../../../platform/db/db.ts';
import { rightMissing } from '../../../platform/http/access.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { isGoingOn, rightToUndo } from '../bulk/bulk.contract.ts';
import type { BulkRow } from '../bulk/bulk.sql.ts';
import { openBulk } from '../bulk/bulk.ts';
import {
  changesetUnknown,
  isBeingUndone,
  nothingToUndo,
  noUndoOfThis,
  stillGoesOn,
  tooLate,
  undoneAlready,
} from './undo.problems.ts';
import { idsOfChanged, lockUndoable, markUndoing, type Undoable } from './undo.sql.ts';

/**
 * Has what a changeset did taken back in the background: exactly what it changed, but not what was changed since. That
 * is for those who may do such a thing themselves.
 *
 * @returns the work that takes it back.
 * @throws Problem 404; 403 `right_missing`; 409 `cannot_be_undone` when it was undone, is more than `undoDays` ago or is
 * an undo itself; 409 `bulk_running` while it still goes on.
 */
export async function startUndo(
  tx: Tx,
  changesetId: string,
  actor: Actor,
  { undoDays }: { undoDays: number },
): Promise<BulkRow> {
  const undoable = await lockUndoable(tx, changesetId, undoDays);
  if (!undoable) throw changesetUnknown();
  const right = rightToUndo(undoable.action);
  if (!actor.rights.has(right)) throw rightMissing(right);
  refuseLate(undoable, undoDays);
  const cause = { kind: 'changeset', id: changesetId };
  const bulk = await openBulk(
    tx,
    {
      action: 'undo',
      given: { changeset: changesetId },
      intention: { kind: 'changeset.undo', actor, cause },
    },
    idsOfChanged(changesetId),
  );
  if (bulk.total === 0) throw nothingToUndo();
  await markUndoing(tx, changesetId);
  return bulk;
}

function refuseLate({ action, status, undo_state: state, too_old: isTooOld }: Undoable, undoDays: number) {
  if (action === 'undo') throw noUndoOfThis();
  if (status !== null && isGoingOn(status)) throw stillGoesOn();
  if (state === 'undone') throw undoneAlready();
  if (state === 'undoing') throw isBeingUndone();
  if (state === 'purged' || isTooOld || undoDays === 0) throw tooLate(undoDays);
}
