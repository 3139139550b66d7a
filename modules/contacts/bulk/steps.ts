import type { Tx } from '../../../platform/db/db.ts';
import { lockMany } from '../contact/contact.sql.ts';
import { deleteUnder } from '../contact/contact.ts';
import { reasonOf } from '../contact/contact-tags.ts';
import { setTypeOfMany } from '../contact/set-type.sql.ts';
import { holdTags } from '../tags/tag.sql.ts';
import { tagMany, untagMany } from '../tags/tag-many.sql.ts';
import type { LeftWhy } from './bulk.contract.ts';
import type { BatchOutcome, BulkStep, ChangingAction } from './bulk.ts';
import { givenOf } from './bulk-given.ts';

/** What does each action to the contacts of a batch, all of them at once. */
export const steps: Record<Exclude<ChangingAction, 'undo'>, BulkStep> = {
  delete: async (tx, { bulk, ids }) => {
    const there = await lockMany(tx, ids);
    if (there.length > 0) await deleteUnder(tx, bulk.id, there);
    return outcome(ids, there, there.length);
  },
  addTags: async (tx, given) =>
    withTags(tx, given, (many) => tagMany(tx, { ...many, ...reasonOf(given.actor) })),
  removeTags: async (tx, given) => withTags(tx, given, (many) => untagMany(tx, many)),
  setType: async (tx, { bulk, ids }) => {
    const { type } = givenOf(bulk);
    if (type === null) throw new Error(`Bulk ${bulk.id} names no type to set`);
    const there = await lockMany(tx, ids);
    return outcome(ids, there, await setTypeOfMany(tx, { ids: there, type, changesetId: bulk.id }));
  },
};

interface Tagging {
  contactIds: readonly string[];
  tagIds: readonly string[];
  changesetId: string;
}

// With those of the tags that are not deleted meanwhile.
async function withTags(
  tx: Tx,
  { bulk, ids }: Parameters<BulkStep>[1],
  change: (many: Tagging) => Promise<number>,
): Promise<BatchOutcome> {
  const there = await lockMany(tx, ids);
  const held = await holdTags(
    tx,
    givenOf(bulk).tags.map(({ id }) => id),
  );
  const left = leftOut(ids, there, 'gone');
  if (held.length === 0)
    return { changed: 0, unchanged: 0, left: [...left, ...there.map((id) => leftAlone(id, 'tag_gone'))] };
  const tagIds = held.map(({ id }) => id);
  return outcome(ids, there, await change({ contactIds: there, tagIds, changesetId: bulk.id }));
}

function outcome(ids: readonly string[], there: readonly string[], changed: number): BatchOutcome {
  return { changed, unchanged: there.length - changed, left: leftOut(ids, there, 'gone') };
}

function leftOut(ids: readonly string[], there: readonly string[], why: LeftWhy) {
  const found = new Set(there);
  return ids.filter((id) => !found.has(id)).map((id) => leftAlone(id, why));
}

function leftAlone(contactId: string, why: LeftWhy) {
  return { contactId, why };
}
