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
 * Some of those who went more than so many days ago and are not back. What takes them is theirs until the transaction
 * ends, so that no undo brings them back meanwhile; where an undo is at work, they are left to it.
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
    where ${isOver(undoDays)} and ${IS_GONE_BY_IT} and ${which}
    order by changeset.created_at, changeset.id limit ${limit}
    for update of changeset skip locked
  `.execute(tx);
  return rows;
}

function isOver(undoDays: number) {
  return sql`changeset.kind in ('contact.delete', 'contact.merge') and changeset.undo_state = 'possible'
    and changeset.created_at < now() - make_interval(days => ${undoDays}::integer) and not ${GOES_ON}`;
}

// Of who went more than once the last time decides: that may still be undone.
const IS_GONE_BY_IT = sql`change.after is null
  and not exists (select from contacts.contact where contact.id = change.contact_id)
  and not exists (
    select from contacts.change later
    where later.contact_id = change.contact_id and later.after is null and later.n > coalesce(change.n, 0)
  )`;

/** Ends what took contacts more than so many days ago and keeps nobody any more: who came back may have left the rest. */
export async function endGoings(tx: Tx, undoDays: number): Promise<void> {
  await sql`
    update contacts.changeset set undo_state = 'purged'
    where ${isOver(undoDays)} and not exists (
      select from contacts.change where change.changeset_id = changeset.id and ${IS_GONE_BY_IT}
    )
  `.execute(tx);
}

/**
 * Forgets what is kept for an undo of contacts that went by a merge, also by deletions before it. That they were merged,
 * and their past before, belongs to the contact as whom they live on.
 */
export async function forgetMergedImages(tx: Tx, merged: readonly Gone[]): Promise<void> {
  await sql`
    update contacts.change set before = null
    where contact_id = any(${merged.map(({ contact_id }) => contact_id)}::uuid[]) and after is null
  `.execute(tx);
  await sql`
    update contacts.changeset set undo_state = 'purged'
    where id = any(${merged.map(({ changeset_id }) => changeset_id)}::uuid[])
  `.execute(tx);
}
