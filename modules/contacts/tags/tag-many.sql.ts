import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { GrantReason } from './grant.sql.ts';

/** Many contacts, which must be locked, and tags, which must be held. */
interface Many {
  contactIds: readonly string[];
  tagIds: readonly string[];
  changesetId: string;
}

/**
 * Gives tags to many contacts for a reason, which has no reference; those already given for it stay as they are. The
 * history of a contact tells only tags that it did not have.
 *
 * @returns the contacts that got at least one, or one more reason for it.
 */
export async function tagMany(
  tx: Tx,
  { contactIds, tagIds, changesetId, source }: Many & Pick<GrantReason, 'source'>,
): Promise<string[]> {
  const { rows } = await sql<{ contact_id: string }>`
    with granted as (
      insert into contacts.tag_grant (contact_id, tag_id, source, changeset_id)
      select contact.id, tag.id, ${source}, ${changesetId}
      from unnest(${contactIds}::uuid[]) as contact (id) cross join unnest(${tagIds}::uuid[]) as tag (id)
      where not exists (
        select from contacts.tag_grant given
        where given.contact_id = contact.id and given.tag_id = tag.id and given.ended_at is null
          and given.source = ${source} and coalesce(given.reference, '') = ''
      )
      returning contact_id, tag_id
    ), recorded as (
      insert into contacts.change (changeset_id, contact_id, before, after)
      select ${changesetId}, contact_id, '{"tags": []}', jsonb_build_object('tags', jsonb_agg(name order by name_sort))
      from granted join contacts.tag on tag.id = tag_id
      -- Those from before: what this statement grants is not among them yet.
      where not exists (
        select from contacts.tagging where tagging.contact_id = granted.contact_id and tagging.tag_id = granted.tag_id
      )
      group by contact_id
    )
    select distinct contact_id from granted
  `.execute(tx);
  return rows.map(({ contact_id }) => contact_id);
}

/**
 * Takes tags from many contacts: all their grants end, whatever they were for.
 *
 * @returns how many contacts had at least one.
 */
export async function untagMany(tx: Tx, { contactIds, tagIds, changesetId }: Many): Promise<number> {
  const { numAffectedRows } = await sql`
    with ended as (
      update contacts.tag_grant set ended_at = now(), ended_by_changeset_id = ${changesetId}
      where contact_id = any(${contactIds}::uuid[]) and tag_id = any(${tagIds}::uuid[]) and ended_at is null
      returning contact_id, tag_id
    ), lost as (
      select distinct contact_id, tag_id from ended
    )
    insert into contacts.change (changeset_id, contact_id, before, after)
    select ${changesetId}, contact_id, jsonb_build_object('tags', jsonb_agg(name order by name_sort)), '{"tags": []}'
    from lost join contacts.tag on tag.id = tag_id
    group by contact_id
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
