import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { GOES_ON } from './erase.sql.ts';

/** Someone who went, and by what. */
export interface Gone {
  contact_id: string;
  changeset_id: string;
  kind: 'contact.delete' | 'contact.merge';
}

/**
 * Some of those who went more than so many days ago and are not back, also of those whom an undo left out. What takes
 * them is theirs until the transaction ends, so that no undo brings them back meanwhile; where an undo is at work, they
 * are left to it.
 */
export async function goneToPurge(
  tx: Tx,
  { undoDays, limit, except }: { undoDays: number; limit: number; except: readonly string[] },
): Promise<Gone[]> {
  return takeGone(tx, undoDays, sql`change.contact_id <> all(${except}::uuid[])`, limit);
}

/** The same of one contact: nothing when someone else purged or undid it meanwhile. */
export async function stillToPurge(tx: Tx, undoDays: number, contactId: string): Promise<Gone[]> {
  return takeGone(tx, undoDays, sql`change.contact_id = ${contactId}`, 1);
}

async function takeGone(tx: Tx, undoDays: number, which: RawBuilder<unknown>, limit: number) {
  const { rows } = await sql<Gone>`
    select change.contact_id, change.changeset_id, changeset.kind
    from contacts.changeset join contacts.change on changeset.id = change.changeset_id
    where changeset.kind in ('contact.delete', 'contact.merge') and changeset.undo_state in ('possible', 'undone')
      and (changeset.undo_state = 'possible' or ${LEFT_OUT}) and not ${GOES_ON}
      and change.after is null and ${which}
      and changeset.created_at < now() - make_interval(days => ${undoDays}::integer)
      and not exists (select from contacts.contact where contact.id = change.contact_id)
    order by changeset.created_at, changeset.id limit ${limit}
    for update of changeset skip locked
  `.execute(tx);
  return rows;
}

// An undo of the deletion could not bring everybody back.
const LEFT_OUT = sql`exists (
  select from contacts.bulk undo join contacts.bulk_left out on out.bulk_id = undo.id and out.why = 'email_taken'
  where undo.action = 'undo' and undo.given ->> 'changeset' = changeset.id::text
)`;

/**
 * Forgets what merges keep for an undo. That someone was merged, and their past before, belongs to the contact as whom
 * they live on.
 */
export async function forgetMergedImages(tx: Tx, changesetIds: readonly string[]): Promise<void> {
  await sql`
    with purged as (
      update contacts.changeset set undo_state = 'purged' where id = any(${changesetIds}::uuid[]) returning id
    )
    update contacts.change set before = null from purged where changeset_id = purged.id and after is null
  `.execute(tx);
}
