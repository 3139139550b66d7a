import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { Cause } from '../history/intention.ts';
import { type GrantSource, grantsOf } from '../tags/grant.sql.ts';
import { beginGrants, withdrawReason } from '../tags/granting.ts';
import { findTags } from '../tags/tag.sql.ts';
import { lockContacts } from './contact.sql.ts';

/** Why other modules give tags: by what, and which one. */
interface Reason {
  contactIds: readonly string[];
  source: Extract<GrantSource, 'offer' | 'checkout' | 'product' | 'rule'>;
  /** The order, the entitlement … by which exactly these grants are withdrawn again. */
  reference: string;
  actor: Actor;
  cause: Cause;
}

/**
 * Gives tags to contacts for a reason, as one changeset. Twice for the same reason is once; contacts and tags that are
 * gone are skipped. `label` says the reason as people see it.
 */
export async function grantTags(
  tx: Tx,
  { actor, cause, contactIds, ...given }: Reason & { tagIds: readonly string[]; label: string },
): Promise<void> {
  const there = (await lockContacts(tx, contactIds)).map(({ id }) => id);
  await beginGrants(tx, { ...given, contactIds: there }, { kind: 'contact.tag', actor, cause });
}

/**
 * Ends exactly the active grants of a reason, all or those of some tags, as one changeset. A contact keeps a tag that
 * it also has for another reason.
 */
export async function withdrawGrants(
  tx: Tx,
  { actor, cause, reason, ...ending }: Reason & { tagIds?: readonly string[]; reason?: string },
): Promise<void> {
  await lockContacts(tx, ending.contactIds);
  await withdrawReason(tx, ending, { kind: 'contact.untag', actor, cause, reason });
}

/** A reason for which a contact has a tag now. */
export interface ActiveGrant {
  tagId: string;
  tagName: string;
  source: GrantSource;
  reference: string | null;
  label: string | null;
}

/** Why a contact has its tags, by the tags' names. */
export async function grantsOfContact(db: Db, contactId: string): Promise<ActiveGrant[]> {
  return (await grantsOf(db, contactId)).map((grant) => ({
    tagId: grant.tag_id,
    tagName: grant.tag_name,
    source: grant.source,
    reference: grant.reference,
    label: grant.reference_label,
  }));
}

/** The tags of these ids by name; those that do not exist are left out. */
export async function tagsById(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return (await findTags(db, ids)).map(({ id, name }) => ({ id, name }));
}
