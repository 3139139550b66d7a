import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** Someone whom a deletion took, and how they are now. */
export interface Deleted {
  contact_id: string;
  email: string;
  is_there: boolean;
  /** They were back, and went another time since. */
  went_since: boolean;
}

/** Takes a deletion for its undo, so that it is undone or purged once. */
export async function lockDeletion(tx: Tx, id: string, undoDays: number) {
  return tx
    .selectFrom('contacts.changeset')
    .select('undo_state')
    .select(sql<boolean>`created_at < now() - make_interval(days => ${undoDays}::integer)`.as('too_old'))
    .where('id', '=', id)
    .where('kind', '=', 'contact.delete')
    .forUpdate()
    .executeTakeFirst();
}

/** The ids of all whom a deletion took, and of whom something is still kept, in their order. */
export async function idsOfDeleted(db: Db, deletion: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts.change')
    .select('contact_id')
    .where('changeset_id', '=', deletion)
    .where('after', 'is', null)
    .orderBy('contact_id')
    .execute();
  return rows.map(({ contact_id }) => contact_id);
}

/** Those of these contacts of whom a deletion still keeps how they were. */
export async function keptByDeletion(db: Db, deletion: string, ids: readonly string[]): Promise<Deleted[]> {
  const { rows } = await sql<Deleted>`
    select contact_id, before ->> 'email' as email,
      exists (select from contacts.contact where contact.id = gone.contact_id) as is_there,
      exists (
        select from contacts.change later
        where later.contact_id = gone.contact_id and later.after is null and later.n > coalesce(gone.n, 0)
      ) as went_since
    from contacts.change gone
    where contact_id = any(${ids}::uuid[]) and changeset_id = ${deletion} and after is null and before is not null
    order by contact_id
  `.execute(db);
  return rows;
}

/** Makes the contacts that a deletion took, as they were; gives those whose e-mail nobody else has. */
export async function insertRestored(
  tx: Tx,
  deletion: string,
  keyed: readonly { contact_id: string; emailKey: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into contacts.contact (id, email, email_key, first_name, last_name, phone, phone_e164,
      address_line1, address_line2, city, state, postal_code, country, type, customer_since,
      version, updated_at)
    select contact_id, was ->> 'email', email_key, was ->> 'firstName', was ->> 'lastName', was ->> 'phone',
      was ->> 'phoneE164', was ->> 'addressLine1', was ->> 'addressLine2', was ->> 'city', was ->> 'state',
      was ->> 'postalCode', was ->> 'country', was ->> 'type', (was ->> 'customerSince')::timestamptz,
      (was ->> 'version')::integer, (was ->> 'updatedAt')::timestamptz
    from unnest(
      ${keyed.map((contact) => contact.contact_id)}::uuid[],
      ${keyed.map((contact) => contact.emailKey)}::text[]) as keyed (contact_id, email_key)
    join lateral (
      select before as was from contacts.change
      where change.contact_id = keyed.contact_id and changeset_id = ${deletion}
    ) kept on true
    order by email_key
    on conflict (email_key) do nothing
    returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives restored contacts back every grant that they had, ended ones too, of the tags that there still are. */
export async function restoreGrants(tx: Tx, deletion: string, ids: readonly string[]): Promise<void> {
  await sql`
    with kept as materialized (
      select given.*
      from contacts.change, jsonb_populate_recordset(null::contacts.tag_grant, before -> 'grants') as given
      where change.contact_id = any(${ids}::uuid[]) and change.changeset_id = ${deletion}
    ), there as (
      select id from contacts.tag where id in (select tag_id from kept) order by id for key share
    )
    insert into contacts.tag_grant (id, contact_id, tag_id, source, reference, reference_label, changeset_id, granted_at,
      ended_at, ended_by_changeset_id, withdrawn_at)
    select kept.id, contact_id, tag_id, source, reference, reference_label, changeset_id, granted_at,
      ended_at, ended_by_changeset_id, withdrawn_at
    from kept join there on there.id = kept.tag_id
  `.execute(tx);
}

/** Records that contacts are back with the fields that they had. */
export async function recordRestored(
  tx: Tx,
  ids: readonly string[],
  { deletion, changesetId }: { deletion: string; changesetId: string },
): Promise<void> {
  await sql`
    insert into contacts.change (changeset_id, contact_id, before, after)
    select ${changesetId}::uuid, contact_id, null,
      before - '{grants,version,createdAt,updatedAt,customerSince}'::text[]
    from contacts.change where contact_id = any(${ids}::uuid[]) and changeset_id = ${deletion}
  `.execute(tx);
}

export async function markUndone(tx: Tx, changesetId: string): Promise<void> {
  await tx
    .updateTable('contacts.changeset')
    .set({ undo_state: 'undone' })
    .where('id', '=', changesetId)
    .execute();
}
