import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { contactsRestored } from '../contact/contact.events.ts';
import { emailTaken } from '../contact/contact.problems.ts';
import { findContactByEmailKey } from '../contact/contact.sql.ts';
import { emailKey } from '../contact/email.ts';
import { openChangeset } from '../history/changeset.ts';
import { cannotBeUndone, deletionUnknown } from './life.problems.ts';
import {
  type Deleted,
  idsOfDeleted,
  insertRestored,
  keptByDeletion,
  lockDeletion,
  markUndone,
  recordRestored,
  restoreGrants,
} from './restore.sql.ts';

/**
 * Undoes a deletion as a whole: the contacts are back under their ids, as they were, with all their grants but those of
 * tags that are gone meanwhile.
 *
 * @returns the ids of the contacts.
 * @throws Problem 404; 409 `cannot_be_undone` when it was undone, purged, or is more than `undoDays` ago; 409 `email_taken` that names the contact
 * who has the e-mail now.
 */
export async function restoreDeleted(
  tx: Tx,
  deletion: string,
  actor: Actor,
  { undoDays }: { undoDays: number },
): Promise<string[]> {
  const locked = await lockDeletion(tx, deletion, undoDays);
  if (!locked) throw deletionUnknown();
  const ids = await idsOfDeleted(tx, deletion);
  if (locked.undo_state !== 'possible' || locked.too_old || ids.length === 0) throw cannotBeUndone();
  const cause = { kind: 'changeset', id: deletion };
  const changesetId = await openChangeset(tx, { kind: 'contact.restore', actor, cause });
  const { back, taken } = await restoreSome(tx, ids, { deletion, changesetId });
  const [refused] = taken;
  if (refused) throw emailTaken(await findContactByEmailKey(tx, keyOf(refused)));
  await markUndone(tx, deletion);
  return back;
}

/** What became of contacts whom an undo was to bring back. */
export interface Restored {
  /** Those who are back by it. */
  back: string[];
  /** Those who were there. */
  there: Deleted[];
  /** Those who were back before, and went another time since. */
  wentSince: Deleted[];
  /** Those whose e-mail someone else has. */
  taken: Deleted[];
}

/**
 * Brings back those of these contacts whom a deletion took, as they were, under a changeset that is open. Of those whom
 * it keeps nothing of nothing is told. The deletion must be locked.
 */
export async function restoreSome(
  tx: Tx,
  ids: readonly string[],
  by: { deletion: string; changesetId: string },
): Promise<Restored> {
  const { deletion } = by;
  const kept = await keptByDeletion(tx, deletion, ids);
  const [there, gone] = parted(kept, ({ is_there }) => is_there);
  const [wentSince, missing] = parted(gone, ({ went_since }) => went_since);
  const keyed = missing.map((one) => ({ ...one, emailKey: keyOf(one) }));
  const back = (await insertRestored(tx, deletion, keyed)).sort();
  const isBack = new Set(back);
  const taken = missing.filter(({ contact_id }) => !isBack.has(contact_id));
  if (back.length > 0) {
    await restoreGrants(tx, deletion, back);
    await recordRestored(tx, back, by);
    await emit(tx, contactsRestored, { ids: back, changesetId: deletion });
  }
  return { back, there, wentSince, taken };
}

function keyOf({ email }: Deleted) {
  return emailKey(email) ?? email;
}

function parted<T>(all: readonly T[], fits: (one: T) => boolean): [fitting: T[], others: T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}
