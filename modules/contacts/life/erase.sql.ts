import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';

// What takes contacts away.
const TOOK = sql`changeset.kind in ('contact.delete', 'contact.merge')`;

/** Whether a changeset still goes on, so that more of it may come. */
export const GOES_ON = sql<boolean>`exists (
  select from contacts.bulk going where going.id = changeset.id and going.status in ('queued', 'running')
)`;

/** Takes all that ever took these contacts away, in one order for everyone: none of it is undone meanwhile. */
export async function lockGoings(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    select from contacts.changeset
    where ${TOOK} and id in (
      select changeset_id from contacts.change where contact_id = any(${ids}::uuid[]) and after is null
    )
    order by id for update
  `.execute(tx);
}

/**
 * Forgets all changes of contacts. Of a changeset that concerned nobody else goes what was written of them: the reason,
 * and the name of who was deleted or merged, which cannot be undone any more.
 */
export async function forget(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    with gone as (
      delete from contacts.change where contact_id = any(${ids}::uuid[]) returning changeset_id, before
    ), concerned as (
      select changeset_id as id from gone
      union
      select (given ->> how)::uuid
      from gone cross join jsonb_array_elements(before -> 'grants') as given
        cross join unnest(array['changeset_id', 'ended_by_changeset_id']) as how
    )
    update contacts.changeset set reason = null,
      undo_state = case when ${TOOK} and not ${GOES_ON} then 'purged' else undo_state end,
      cause_id = case when ${TOOK} then null else cause_id end,
      cause_label = case when ${TOOK} then null else cause_label end
    where id in (select id from concerned)
      and not exists (
        select from contacts.change other
        where other.changeset_id = changeset.id and other.contact_id <> all(${ids}::uuid[])
      )
      and not exists (
        select from contacts.tag_grant other
        where other.changeset_id = changeset.id or other.ended_by_changeset_id = changeset.id
      )
  `.execute(tx);
}

/**
 * Forgets contacts in lists of contacts: the sets of work and exports, where nobody stands in their place for the numbers
 * to add up, and those that work on many left out. Work that is at a batch of theirs just now is waited for, so that it
 * has left them out before.
 */
export async function forgetInLists(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update contacts.bulk_batch batch set ids = array(
      select case when id = any(${ids}::uuid[]) then ${NOBODY} else id end
      from unnest(ids) with ordinality as listed (id, place) order by place
    )
    where (bulk_id, n) in (
      select bulk_id, n from contacts.bulk_batch
      where exists (select from unnest(ids) as listed (id) where id = any(${ids}::uuid[]))
      order by bulk_id, n for update
    )
  `.execute(tx);
  await sql`delete from contacts.bulk_left where contact_id = any(${ids}::uuid[])`.execute(tx);
}

const NOBODY = sql`'00000000-0000-0000-0000-000000000000'::uuid`;
