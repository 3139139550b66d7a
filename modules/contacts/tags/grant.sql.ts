import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** By what a contact has a tag. */
export type GrantSource = 'manual' | 'import' | 'offer' | 'checkout' | 'product' | 'api' | 'rule';

/** An active grant with its tag's name and who gave it. */
export interface GrantRow {
  tag_id: string;
  tag_name: string;
  source: GrantSource;
  reference: string | null;
  reference_label: string | null;
  actor_name: string;
  granted_at: Date;
}

/** The active grants of a contact, by the tags' names and then by time. */
export async function grantsOf(db: Db, contactId: string): Promise<GrantRow[]> {
  return everyGrant(db, contactId).where('given.ended_at', 'is', null).execute();
}

/** Every grant that a contact has or had, by the tags' names and then by time. */
export async function pastGrantsOf(
  db: Db,
  contactId: string,
): Promise<(GrantRow & { ended_at: Date | null })[]> {
  return everyGrant(db, contactId).execute();
}

function everyGrant(db: Db, contactId: string) {
  return db
    .selectFrom('contacts.tag_grant as given')
    .innerJoin('contacts.tag as tag', 'tag.id', 'given.tag_id')
    .innerJoin('contacts.changeset as changeset', 'changeset.id', 'given.changeset_id')
    .select(['tag.id as tag_id', 'tag.name as tag_name', 'given.source', 'given.reference'])
    .select(['given.reference_label', 'changeset.actor_name', 'given.granted_at', 'given.ended_at'])
    .where('given.contact_id', '=', contactId)
    .orderBy('tag.name_sort')
    .orderBy('given.granted_at');
}

/** Gives tags to contacts for a reason; those already given for the same reason stay as they are. */
export async function insertGrants(
  tx: Tx,
  given: { contactIds: readonly string[]; tagIds: readonly string[]; changesetId: string } & GrantReason,
): Promise<{ contact_id: string; tag_id: string }[]> {
  const { rows } = await sql<{ contact_id: string; tag_id: string }>`
    insert into contacts.tag_grant (contact_id, tag_id, source, reference, reference_label, changeset_id)
    select contact_id, tag_id, ${given.source}, ${given.reference ?? null}, ${given.label ?? null}, ${given.changesetId}
    from unnest(${given.contactIds}::uuid[]) as contact_id cross join unnest(${given.tagIds}::uuid[]) as tag_id
    on conflict (contact_id, tag_id, source, coalesce(reference, '')) where ended_at is null do nothing
    returning contact_id, tag_id
  `.execute(tx);
  return rows;
}

/** Why a tag is given: by what, and which one. */
export interface GrantReason {
  source: GrantSource;
  reference?: string;
  /** As shown with the tag, kept there when the reference is gone. */
  label?: string;
}

/** Ends every active grant of a tag on a contact. */
export async function endGrants(
  tx: Tx,
  contactId: string,
  tagId: string,
  changesetId: string,
): Promise<number> {
  const ended = await tx
    .updateTable('contacts.tag_grant')
    .set({ ended_at: sql`now()`, ended_by_changeset_id: changesetId })
    .where('contact_id', '=', contactId)
    .where('tag_id', '=', tagId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Contacts, and one reason for which they have tags. */
export interface Reasoned {
  contactIds: readonly string[];
  source: GrantSource;
  reference: string;
}

/** The grants that contacts do not have yet for a reason, and whether another reason gives them the tag already. */
export async function missingGrants(
  db: Db,
  { contactIds, tagIds, source, reference }: Reasoned & { tagIds: readonly string[] },
) {
  const { rows } = await sql<{ contact_id: string; tag_name: string; tagged: boolean }>`
    select contact.id as contact_id, tag.name as tag_name, exists (
      select from contacts.tagging where tagging.contact_id = contact.id and tagging.tag_id = tag.id
    ) as tagged
    from contacts.contact cross join contacts.tag
    where contact.id = any(${contactIds}::uuid[]) and tag.id = any(${tagIds}::uuid[]) and not exists (
      select from contacts.tag_grant given
      where given.contact_id = contact.id and given.tag_id = tag.id and given.ended_at is null
        and given.source = ${source} and coalesce(given.reference, '') = ${reference}
    )
    order by contact.id, tag.name_sort
  `.execute(db);
  return rows;
}

/** Keeps the tags that contacts have or had for a reason from being deleted until the transaction ends. */
export async function holdReasonedTags(tx: Tx, { contactIds, source, reference }: Reasoned): Promise<void> {
  await sql`
    select from contacts.tag where id in (
      select tag_id from contacts.tag_grant
      where contact_id = any(${contactIds}::uuid[]) and source = ${source} and reference = ${reference}
    )
    order by id for key share
  `.execute(tx);
}

/** The active grants of contacts for a reason, and whether another reason leaves them the tag. */
export async function grantsToEnd(
  db: Db,
  { contactIds, tagIds, source, reference }: Reasoned & { tagIds?: readonly string[] },
) {
  const { rows } = await sql<{ id: string; contact_id: string; tag_name: string; tagged: boolean }>`
    select given.id, given.contact_id, tag.name as tag_name, exists (
      select from contacts.tag_grant other
      where other.contact_id = given.contact_id and other.tag_id = given.tag_id
        and other.ended_at is null and other.id <> given.id
    ) as tagged
    from contacts.tag_grant given join contacts.tag on tag.id = given.tag_id
    where given.contact_id = any(${contactIds}::uuid[]) and given.ended_at is null
      and given.source = ${source} and given.reference = ${reference}
      and (${tagIds ?? null}::uuid[] is null or given.tag_id = any(${tagIds ?? null}::uuid[]))
    order by given.contact_id, tag.name_sort
  `.execute(db);
  return rows;
}

/** Notes of the grants that ended before that their reason is gone too, so that they do not come back without it. */
export async function noteWithdrawn(
  tx: Tx,
  { contactIds, tagIds, source, reference }: Reasoned & { tagIds?: readonly string[] },
): Promise<void> {
  await sql`
    update contacts.tag_grant set withdrawn_at = now()
    where contact_id = any(${contactIds}::uuid[]) and ended_at is not null and withdrawn_at is null
      and source = ${source} and reference = ${reference}
      and (${tagIds ?? null}::uuid[] is null or tag_id = any(${tagIds ?? null}::uuid[]))
  `.execute(tx);
}

export async function endGrantsById(tx: Tx, ids: readonly string[], changesetId: string): Promise<void> {
  await tx
    .updateTable('contacts.tag_grant')
    .set({ ended_at: sql`now()`, ended_by_changeset_id: changesetId })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}
