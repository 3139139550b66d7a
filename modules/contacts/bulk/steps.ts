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
  addTags: async (tx, given) => {
    const { many, allThere } = await taggingOf(tx, given);
    const got = await tagMany(tx, { ...many, ...reasonOf(given.actor) });
    const done = outcome(given.ids, many.contactIds, got.length);
    if (allThere) return done;
    // Whoever got none of the other tags would have got one of those that are gone.
    return { ...done, unchanged: 0, left: [...done.left, ...leftOut(many.contactIds, got, 'tag_gone')] };
  },
  removeTags: async (tx, given) => {
    const { many } = await taggingOf(tx, given);
    return outcome(given.ids, many.contactIds, await untagMany(tx, many));
  },
  setType: async (tx, { bulk, ids }) => {
    const { type } = givenOf(bulk);
    if (type === null) throw new Error(`Bulk ${bulk.id} names no type to set`);
    const there = await lockMany(tx, ids);
    return outcome(ids, there, await setTypeOfMany(tx, { ids: there, type, changesetId: bulk.id }));
  },
};

// With those of the contacts and tags that are not deleted meanwhile.
async function taggingOf(tx: Tx, { bulk, ids }: Parameters<BulkStep>[1]) {
  const contactIds = await lockMany(tx, ids);
  const { tags } = givenOf(bulk);
  const held = await holdTags(
    tx,
    tags.map(({ id }) => id),
  );
  const many = { contactIds, tagIds: held.map(({ id }) => id), changesetId: bulk.id };
  return { many, allThere: held.length === tags.length };
}

function outcome(ids: readonly string[], there: readonly string[], changed: number): BatchOutcome {
  return { changed, unchanged: there.length - changed, left: leftOut(ids, there, 'gone') };
}

function leftOut(ids: readonly string[], there: readonly string[], why: LeftWhy) {
  const found = new Set(there);
  return ids.filter((id) => !found.has(id)).map((contactId) => ({ contactId, why }));
}
