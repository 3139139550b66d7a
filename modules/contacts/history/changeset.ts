import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { type Change, insertChanges, insertChangeset } from './history.sql.ts';

/** What kind of thing changed contacts. */
export type ChangesetKind =
  | 'contact.create'
  | 'contact.edit'
  | 'contact.delete'
  | 'contact.becomeCustomer'
  | 'contact.tag'
  | 'contact.untag'
  | 'tag.delete'
  | 'import';

/** By what a change came about: an import, an order, a checkout … */
export interface Cause {
  kind: string;
  id?: string;
  /** As shown in histories, kept there when the cause is gone. */
  label?: string;
}

/** One intention that changes contacts: who, what, by what and why. */
export interface Intention {
  kind: ChangesetKind;
  actor: Actor;
  cause?: Cause;
  reason?: string;
}

/** Opens the changeset that every change of one intention is recorded under, and gives its id. */
export async function openChangeset(tx: Tx, intention: Intention): Promise<string> {
  const id = uuidv7();
  await insertChangeset(tx, id, intention);
  return id;
}

/** Opens a changeset and records what it does to contacts: the fields changed, before and after. */
export async function recordChanges(
  tx: Tx,
  intention: Intention,
  changes: readonly Change[],
): Promise<string> {
  const id = await openChangeset(tx, intention);
  await insertChanges(tx, id, changes);
  return id;
}
