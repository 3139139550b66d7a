import type { Tx } from '../../../platform/db/db.ts';
import { recordChanges } from '../history/changeset.ts';
import type { Intention } from '../history/intention.ts';
import {
  endGrantsById,
  grantsToEnd,
  holdReasonedTags,
  insertGrants,
  missingGrants,
  noteWithdrawn,
  type Reasoned,
} from './grant.sql.ts';
import { holdTags } from './tag.sql.ts';

/**
 * Gives tags to contacts for a reason, each once; tags that do not exist are skipped. The history of a contact tells
 * only tags that it did not have. The contacts must be locked.
 */
export async function beginGrants(
  tx: Tx,
  given: Reasoned & { tagIds: readonly string[]; label?: string },
  intention: Intention,
): Promise<void> {
  const tagIds = (await holdTags(tx, given.tagIds)).map(({ id }) => id);
  const missing = await missingGrants(tx, { ...given, tagIds });
  if (missing.length === 0) return;
  const gained = missing.filter(({ tagged }) => !tagged);
  const changes = [...namesByContact(gained)].map(([contactId, names]) => ({
    contactId,
    before: { tags: [] },
    after: { tags: names },
  }));
  const changesetId = await recordChanges(tx, intention, changes);
  await insertGrants(tx, { ...given, tagIds, changesetId });
}

/**
 * Ends the grants that contacts have for a reason, all or those of some tags; those that had ended do not come back. The
 * history of a contact tells only tags that no other reason leaves it. The contacts must be locked.
 */
export async function withdrawReason(
  tx: Tx,
  ending: Reasoned & { tagIds?: readonly string[] },
  intention: Intention,
): Promise<void> {
  // A tag that is being deleted is waited for: its deletion tells then that it is gone, and nobody else does.
  await holdReasonedTags(tx, ending);
  await noteWithdrawn(tx, ending);
  const grants = await grantsToEnd(tx, ending);
  if (grants.length === 0) return;
  const lost = grants.filter(({ tagged }) => !tagged);
  const changes = [...namesByContact(lost)].map(([contactId, names]) => ({
    contactId,
    before: { tags: names },
    after: { tags: [] },
  }));
  const changesetId = await recordChanges(tx, intention, changes);
  await endGrantsById(
    tx,
    grants.map(({ id }) => id),
    changesetId,
  );
}

function namesByContact(given: readonly { contact_id: string; tag_name: string }[]) {
  const names = new Map<string, string[]>();
  for (const { contact_id, tag_name } of given)
    names.set(contact_id, [...(names.get(contact_id) ?? []), tag_name]);
  return names;
}
