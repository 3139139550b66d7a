import type { Tx } from '../../../platform/db/db.ts';
import { recordChanges } from '../history/changeset.ts';
import type { Intention } from '../history/intention.ts';
import { endGrants, type GrantReason, insertGrants } from './grant.sql.ts';
import { holdTags } from './tag.sql.ts';
import { ensureTags } from './tag.ts';

/**
 * Gives tags to a contact for a reason; tags that do not exist are made. The contact must be locked, so that a
 * grant that ends meanwhile and one that begins wait for each other.
 */
export async function tagContact(
  tx: Tx,
  contactId: string,
  names: readonly string[],
  { intention, reason }: { intention: Intention; reason: GrantReason },
): Promise<void> {
  const { all } = await ensureTags(tx, names);
  if (all.length === 0) return;
  const after = { tags: all.map((tag) => tag.name) };
  const changesetId = await recordChanges(tx, intention, [{ contactId, before: { tags: [] }, after }]);
  await insertGrants(tx, {
    contactIds: [contactId],
    tagIds: all.map((tag) => tag.id),
    changesetId,
    ...reason,
  });
}

/** Takes a tag from a contact: ends all its grants, whatever they were for. The contact must be locked. */
export async function untagContact(
  tx: Tx,
  contactId: string,
  tagId: string,
  intention: Intention,
): Promise<void> {
  const [tag] = await holdTags(tx, [tagId]);
  if (!tag) return;
  const change = { contactId, before: { tags: [tag.name] }, after: { tags: [] } };
  await endGrants(tx, contactId, tagId, await recordChanges(tx, intention, [change]));
}
