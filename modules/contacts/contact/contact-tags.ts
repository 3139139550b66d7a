import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { grantsOf } from '../tags/grant.sql.ts';
import { tagKey } from '../tags/tag-key.contract.ts';
import { tagContact, untagContact } from '../tags/tagging.ts';
import { lockContact } from './contact.ts';

/**
 * Gives a contact tags as a person or a program asks for them; those it has for that reason already stay.
 *
 * @throws Problem 404 when there is no such contact.
 */
export async function addTags(
  tx: Tx,
  contactId: string,
  names: readonly string[],
  actor: Actor,
): Promise<void> {
  if (names.length === 0) return;
  await lockContact(tx, contactId);
  const reason = reasonOf(actor);
  const given = await grantsOf(tx, contactId);
  const has = new Set(
    given.filter((grant) => grant.source === reason.source).map((grant) => tagKey(grant.tag_name)),
  );
  const missing = names.filter((name) => !has.has(tagKey(name)));
  await tagContact(tx, contactId, missing, { intention: { kind: 'contact.tag', actor }, reason });
}

/**
 * Takes a tag from a contact by hand: all its grants end.
 *
 * @throws Problem 404 when there is no such contact.
 */
export async function untagByHand(tx: Tx, contactId: string, tagId: string, actor: Actor): Promise<void> {
  await lockContact(tx, contactId);
  const given = await grantsOf(tx, contactId);
  if (!given.some((grant) => grant.tag_id === tagId)) return;
  await untagContact(tx, contactId, tagId, { kind: 'contact.untag', actor });
}

/** The reason for which someone gives tags by hand, or by a program. */
export function reasonOf(actor: Actor): { source: 'api' | 'manual' } {
  return { source: actor.kind === 'apiKey' ? 'api' : 'manual' };
}
