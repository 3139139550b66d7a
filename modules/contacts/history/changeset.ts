import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import { type Change, insertChanges, insertChangeset } from './history.sql.ts';
import type { Intention } from './intention.ts';

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
