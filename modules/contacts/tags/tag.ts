import { uuidv7 } from 'uuidv7';
import { onConflict } from '../../../platform/db/conflict.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { openChangeset } from '../history/changeset.ts';
import { tagsDeleted } from './tag.events.ts';
import { tagEditedMeanwhile, tagExists, tagGone } from './tag.problems.ts';
import {
  findTag,
  findTagsByKey,
  insertTags,
  lockTag,
  recordTagGoing,
  removeTag,
  type TagRow,
  updateTag,
} from './tag.sql.ts';
import { tagKey } from './tag-key.contract.ts';

/**
 * Makes a tag.
 *
 * @throws Problem 409 `tag_exists` that names the tag with the same folded name.
 */
export async function createTag(tx: Tx, given: { name: string; description?: string | null }) {
  const [made] = await insertTags(tx, [asNew(given)]);
  if (!made) throw tagExists(given.name, await tagOf(tx, given.name));
  return { ...made, contacts: 0 };
}

/** The tags of these names; those that do not exist are made. */
export async function ensureTags(
  tx: Tx,
  names: readonly string[],
): Promise<{ all: TagRow[]; made: TagRow[] }> {
  // Of several spellings the first one stays.
  const wanted = new Map(names.toReversed().map((name) => [tagKey(name), name]));
  const made = await insertTags(
    tx,
    [...wanted.values()].map((name) => asNew({ name })),
  );
  return { all: await findTagsByKey(tx, [...wanted.keys()]), made };
}

/**
 * Renames or describes a tag.
 *
 * @throws Problem 404; 409 `edited_meanwhile`; 409 `tag_exists`.
 */
export async function editTag(
  tx: Tx,
  id: string,
  { version, ...fields }: { name?: string; description?: string | null; version: number },
) {
  const before = await tagToChange(tx, id);
  if (before.version !== version) throw tagEditedMeanwhile();
  const { name, description } = { ...before, ...fields };
  await onConflict(tx, () => updateTag(tx, id, { name, name_key: tagKey(name), description }), {
    tag_name_key_unique: async () => tagExists(name, await tagOf(tx, name)),
  });
  return findTag(tx, id);
}

/**
 * Deletes a tag and takes it from every contact that has it.
 *
 * @returns from how many contacts it went.
 * @throws Problem 404.
 */
export async function deleteTag(tx: Tx, id: string, actor: Actor): Promise<number> {
  const tag = await tagToChange(tx, id);
  const cause = { kind: 'tag', id, label: tag.name };
  const changesetId = await openChangeset(tx, { kind: 'tag.delete', actor, cause });
  const contacts = await recordTagGoing(tx, tag, changesetId);
  await emit(tx, tagsDeleted, { ids: [id] });
  await removeTag(tx, id);
  return contacts;
}

async function tagToChange(tx: Tx, id: string): Promise<TagRow> {
  const tag = await lockTag(tx, id);
  if (!tag) throw tagGone();
  return tag;
}

function asNew({ name, description = null }: { name: string; description?: string | null }) {
  return { id: uuidv7(), name, name_key: tagKey(name), description };
}

async function tagOf(tx: Tx, name: string) {
  const [tag] = await findTagsByKey(tx, [tagKey(name)]);
  return tag;
}
