import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { type Came, isUndoOf, type UndoneBatch } from './undo.sql.ts';

/** A batch of contacts that got or lost tags, and those of the tags that are deleted meanwhile, as they were called. */
export type TagsBack = UndoneBatch & { gone: readonly string[] };

/**
 * Ends exactly the grants that a changeset made, and that nobody ended since. The history of a contact tells only tags
 * that no other reason leaves it. The contacts must be locked, and the tags held.
 */
export async function takeTagsBack(tx: Tx, { ids, undone, undo, gone }: TagsBack): Promise<Came[]> {
  const { rows } = await sql<Came>`
    with made as (
      select id, contact_id, ended_at is null as is_active,
        ended_at is not null and not ${isUndoOf(sql`ended_by_changeset_id`, sql`${undone}`)} as changed_since
      from contacts.tag_grant where changeset_id = ${undone} and contact_id = any(${ids}::uuid[])
    ), ended as (
      update contacts.tag_grant given set ended_at = now(), ended_by_changeset_id = ${undo}
      from made where given.id = made.id and is_active
      returning given.id, given.contact_id, given.tag_id
    ), recorded as (
      insert into contacts.change (changeset_id, contact_id, before, after)
      select ${undo}, contact_id, jsonb_build_object('tags', jsonb_agg(name order by name_sort)), '{"tags": []}'
      from ended join contacts.tag on tag.id = tag_id
      where not exists (
        select from contacts.tag_grant other
        where other.contact_id = ended.contact_id and other.tag_id = ended.tag_id and other.ended_at is null
          and other.id <> ended.id
      )
      group by contact_id
    )
    select asked.id as contact_id, case
      when contact.id is null then 'gone'
      when judged.changed_since then 'changed_since'
      when change.after -> 'tags' ?| ${gone}::text[] then 'tag_gone'
      when judged.is_active then 'changed'
      else 'unchanged' end as came
    from unnest(${ids}::uuid[]) as asked (id)
    left join contacts.contact on contact.id = asked.id
    left join contacts.change on change.contact_id = asked.id and change.changeset_id = ${undone}
    left join (
      select contact_id, bool_or(changed_since) as changed_since, bool_or(is_active) as is_active
      from made group by contact_id
    ) judged on judged.contact_id = asked.id
  `.execute(tx);
  return rows;
}

/**
 * Makes the grants active again that a changeset ended, of several for the same reason one. Where a contact has the same
 * one since, it keeps that; where it had the tag since and lost it another time, or the reason itself is gone, it stays
 * lost. The contacts must be locked, and the tags held.
 */
export async function giveTagsBack(tx: Tx, { ids, undone, undo, gone }: TagsBack): Promise<Came[]> {
  const { rows } = await sql<Came>`
    with judged as (
      select given.*, exists (
        select from contacts.tag_grant other
        where other.contact_id = given.contact_id and other.tag_id = given.tag_id and other.ended_at is null
          and other.source = given.source and coalesce(other.reference, '') = coalesce(given.reference, '')
      ) as has_same, withdrawn_at is not null or exists (
        select from contacts.tag_grant other
        where other.contact_id = given.contact_id and other.tag_id = given.tag_id
          and other.ended_at > given.ended_at and other.ended_by_changeset_id <> ${undone}
          and not ${isUndoOf(sql`other.ended_by_changeset_id`, sql`other.changeset_id`)}
      ) as changed_since
      from contacts.tag_grant given
      where ended_by_changeset_id = ${undone} and contact_id = any(${ids}::uuid[])
    ), taken as (
      select id, contact_id, tag_id, changed_since, has_same or row_number() over (
        partition by contact_id, tag_id, source, coalesce(reference, '') order by changed_since, id
      ) > 1 as is_there
      from judged
    ), given as (
      update contacts.tag_grant given set ended_at = null, ended_by_changeset_id = null
      from taken where given.id = taken.id and not is_there and not changed_since
      returning given.contact_id, given.tag_id
    ), recorded as (
      insert into contacts.change (changeset_id, contact_id, before, after)
      select ${undo}, contact_id, '{"tags": []}', jsonb_build_object('tags', jsonb_agg(name order by name_sort))
      from (select distinct contact_id, tag_id from given) gained join contacts.tag on tag.id = tag_id
      -- Those from before: what this statement gives is not among them yet.
      where not exists (
        select from contacts.tagging where tagging.contact_id = gained.contact_id and tagging.tag_id = gained.tag_id
      )
      group by contact_id
    )
    select asked.id as contact_id, case
      when contact.id is null then 'gone'
      when came_to.changed_since then 'changed_since'
      when change.before -> 'tags' ?| ${gone}::text[] then 'tag_gone'
      when came_to.is_given then 'changed'
      else 'unchanged' end as came
    from unnest(${ids}::uuid[]) as asked (id)
    left join contacts.contact on contact.id = asked.id
    left join contacts.change on change.contact_id = asked.id and change.changeset_id = ${undone}
    left join (
      select contact_id, bool_or(changed_since and not is_there) as changed_since, bool_or(not is_there) as is_given
      from taken group by contact_id
    ) came_to on came_to.contact_id = asked.id
  `.execute(tx);
  return rows;
}
