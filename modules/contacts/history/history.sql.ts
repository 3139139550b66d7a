import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Intention } from './intention.ts';
import { withMergedInto } from './merges.sql.ts';

/** Fields by their names on the wire. `before` is null when the contact was made, `after` when it was deleted. */
export interface Change {
  contactId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export async function insertChangeset(
  tx: Tx,
  id: string,
  { kind, actor, cause, reason }: Intention,
): Promise<void> {
  await tx
    .insertInto('contacts.changeset')
    .values({
      id,
      kind,
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      cause_kind: cause?.kind ?? null,
      cause_id: cause?.id ?? null,
      cause_label: cause?.label ?? null,
      reason: reason ?? null,
    })
    .execute();
}

export async function insertChanges(tx: Tx, changesetId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into contacts.change (changeset_id, contact_id, before, after)
    select ${changesetId}::uuid, * from unnest(
      ${changes.map((change) => change.contactId)}::uuid[],
      ${changes.map((change) => asJson(change.before))}::jsonb[],
      ${changes.map((change) => asJson(change.after))}::jsonb[])
  `.execute(tx);
}

/** What happened to a contact and, before that, to those who were merged into it, newest first. */
export async function changesOf(db: Db, contactId: string, limit: number) {
  const ids = await withMergedInto(db, [contactId]);
  return (
    db
      .selectFrom('contacts.change as change')
      .innerJoin('contacts.changeset as changeset', 'changeset.id', 'change.changeset_id')
      .select([
        'changeset.id',
        'kind',
        'actor_kind',
        'actor_name',
        'cause_kind',
        'cause_id',
        'cause_label',
        'reason',
      ])
      .select(['changeset.created_at', 'change.contact_id', 'before', 'after'])
      .where('change.contact_id', '=', sql<string>`any(${ids}::uuid[])`)
      // A merge is told once, of the contact that stayed.
      .where(({ eb, or }) => or([eb('kind', '!=', 'contact.merge'), eb('after', 'is not', null)]))
      .orderBy('changeset.id', 'desc')
      .orderBy('change.contact_id')
      .limit(limit)
      .execute()
  );
}

/** Whether there is such a contact: the history of one that was deleted is nobody's to read. */
export async function contactExists(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom('contacts.contact').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}

function asJson(image: Record<string, unknown> | null) {
  return image && JSON.stringify(image);
}
