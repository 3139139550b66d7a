import type { Db, Tx } from '../../../platform/db/db.ts';
import { rightMissing } from '../../../platform/http/access.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { openChangeset } from '../history/changeset.ts';
import type { Intention } from '../history/intention.ts';
import { isGoingOn, type LeftWhy, RIGHTS } from './bulk.contract.ts';
import { bulkEnded, bulkGone } from './bulk.problems.ts';
import {
  type BulkRow,
  concludeBulk,
  findBulk,
  fixIds,
  type Ids,
  insertBulk,
  lockBulk,
  type SeenBulk,
} from './bulk.sql.ts';
import type { BulkGiven } from './bulk-given.ts';
import { enqueueBulk } from './bulk-work.ts';

/** What can be done to many contacts under a changeset. */
export type ChangingAction = Exclude<BulkRow['action'], 'export'>;

/** What one batch came to: changed + unchanged + left.length = the ids of the batch. */
export interface BatchOutcome {
  changed: number;
  unchanged: number;
  left: { contactId: string; why: LeftWhy }[];
}

/** Does an action to the contacts of one batch. */
export type BulkStep = (
  tx: Tx,
  given: { bulk: BulkRow; ids: readonly string[]; actor: Actor },
) => Promise<BatchOutcome>;

/** Opens the changeset of work on many contacts, fixes whom it concerns, and has it begin in the background. */
export async function openBulk(
  tx: Tx,
  asked: { action: ChangingAction; given: Partial<BulkGiven>; intention: Intention },
  ids: Ids,
): Promise<BulkRow> {
  const { action, given, intention } = asked;
  const id = await openChangeset(tx, intention);
  await insertBulk(tx, { id, action, given, actor: intention.actor });
  const bulk = await fixIds(tx, id, ids);
  await enqueueBulk(tx, id);
  return bulk;
}

/** @throws Problem 404. */
export async function getBulk(db: Db, id: string): Promise<SeenBulk> {
  const found = await findBulk(db, id);
  if (!found || found.action === 'export') throw bulkGone();
  return found;
}

/**
 * Ends work on many contacts where it stands. The batch it is at is taken back; what was done before stays done. Who
 * asked for it may cancel it, and who may do such a thing.
 *
 * @throws Problem 404; 403 `right_missing`; 409 when it has ended.
 */
export async function cancelBulk(tx: Tx, id: string, actor: Actor): Promise<SeenBulk> {
  const bulk = await lockBulk(tx, id);
  if (!bulk || bulk.action === 'export') throw bulkGone();
  const isOwn = bulk.actor_kind === actor.kind && bulk.actor_id === actor.id;
  if (!isOwn && !actor.rights.has(RIGHTS[bulk.action])) throw rightMissing(RIGHTS[bulk.action]);
  if (!isGoingOn(bulk.status)) throw bulkEnded();
  await concludeBulk(tx, id, { status: 'cancelled' });
  return getBulk(tx, id);
}
