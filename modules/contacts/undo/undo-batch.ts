import type { Tx } from '../../../platform/db/db.ts';
import { findBulk } from '../bulk/bulk.sql.ts';
import type { BatchOutcome, BulkStep } from '../bulk/bulk.ts';
import { type BulkGiven, givenOf } from '../bulk/bulk-given.ts';
import { lockMany } from '../contact/contact.sql.ts';
import type { Deleted } from '../life/restore.sql.ts';
import { restoreSome } from '../life/restore.ts';
import { holdTags } from '../tags/tag.sql.ts';
import { giveTagsBack, type TagsBack, takeTagsBack } from './tags-back.sql.ts';
import { setTypeBack } from './type-back.sql.ts';
import { type Came, holdChangeset, type UndoneBatch } from './undo.sql.ts';

/**
 * Takes back what a changeset did to the contacts of one batch: what was changed since stays, and is told as left. A
 * contact whose change was taken back by an undo that did not come to its end is unchanged.
 */
export const undoBatch: BulkStep = async (tx, { bulk, ids }) => {
  const undone = givenOf(bulk).changeset;
  if (undone === null) throw new Error(`Bulk ${bulk.id} names no changeset to undo`);
  const batch = { ids, undone, undo: bulk.id };
  const work = await findBulk(tx, undone);
  // A deletion that is no work on many contacts is one of a single contact.
  if (!work || work.action === 'delete') return bringBack(tx, batch);
  await lockMany(tx, ids);
  if (work.action === 'addTags') return outcomeOf(await withTags(tx, batch, givenOf(work), takeTagsBack));
  if (work.action === 'removeTags') return outcomeOf(await withTags(tx, batch, givenOf(work), giveTagsBack));
  if (work.action === 'setType') return outcomeOf(await setTypeBack(tx, batch));
  throw new Error(`There is no undo of ${work.action}`);
};

async function bringBack(tx: Tx, { ids, undone, undo }: UndoneBatch): Promise<BatchOutcome> {
  await holdChangeset(tx, undone);
  const by = { deletion: undone, changesetId: undo };
  const { back, there, wentSince, taken } = await restoreSome(tx, ids, by);
  const kept = new Set([...back, ...[...there, ...wentSince, ...taken].map(({ contact_id }) => contact_id)]);
  const left = (why: 'changed_since' | 'email_taken', those: readonly Deleted[]) =>
    those.map(({ contact_id: contactId }) => ({ contactId, why }));
  return {
    changed: back.length,
    unchanged: there.length,
    left: [
      ...left('changed_since', wentSince),
      ...left('email_taken', taken),
      ...ids.filter((id) => !kept.has(id)).map((contactId) => ({ contactId, why: 'gone' as const })),
    ],
  };
}

// Tags that are deleted just now are waited for.
async function withTags(
  tx: Tx,
  batch: UndoneBatch,
  { tags }: Pick<BulkGiven, 'tags'>,
  putBack: (tx: Tx, given: TagsBack) => Promise<Came[]>,
) {
  const tagIds = tags.map(({ id }) => id);
  const held = new Set((await holdTags(tx, tagIds)).map(({ id }) => id));
  const gone = tags.filter(({ id }) => !held.has(id)).map(({ name }) => name);
  return putBack(tx, { ...batch, gone });
}

function outcomeOf(all: readonly Came[]): BatchOutcome {
  const counted = (what: Came['came']) => all.filter(({ came }) => came === what).length;
  const left = all.flatMap(({ contact_id: contactId, came }) =>
    came === 'changed' || came === 'unchanged' ? [] : [{ contactId, why: came }],
  );
  return { changed: counted('changed'), unchanged: counted('unchanged'), left };
}
