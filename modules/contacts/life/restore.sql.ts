import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** What a deletion kept of a contact. */
export interface DeletedImage {
  contact_id: string;
  email: string;
  /** The fields that it had, by their names on the wire. */
  fields: Record<string, unknown>;
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

/** What a deletion kept of each contact that is still deleted, in the order of ids. */
export async function deletedImages(db: Db, changesetId: string): Promise<DeletedImage[]> {
  const { rows } = await sql<DeletedImage>`
    select contact_id, before ->> 'email' as email,
      before - '{grants,version,createdAt,updatedAt,customerSince}'::text[] as fields
    from contacts.change
    where changeset_id = ${changesetId} and after is null
    order by contact_id
  `.execute(db);
  return rows;
}

/** Makes the contacts that a deletion took, as they were; gives those whose e-mail nobody else has. */
export async function insertRestored(
  tx: Tx,
  changesetId: string,
  keyed: readonly { contact_id: string; emailKey: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into contacts.contact (id, email, email_key, first_name, last_name, phone, phone_e164,
      address_line1, address_line2, city, state, postal_code, country, type, customer_since,
      version, created_at, updated_at)
    select contact_id, was ->> 'email', email_key, was ->> 'firstName', was ->> 'lastName', was ->> 'phone',
      was ->> 'phoneE164', was ->> 'addressLine1', was ->> 'addressLine2', was ->> 'city', was ->> 'state',
      was ->> 'postalCode', was ->> 'country', was ->> 'type', (was ->> 'customerSince')::timestamptz,
      (was ->> 'version')::integer, (was ->> 'createdAt')::timestamptz, (was ->> 'updatedAt')::timestamptz
    from unnest(
      ${keyed.map((contact) => contact.contact_id)}::uuid[],
      ${keyed.map((contact) => contact.emailKey)}::text[]) as keyed (contact_id, email_key)
    join lateral (
      select before as was from contacts.change
      where change.contact_id = keyed.contact_id and changeset_id = ${changesetId}
    ) kept on true
    order by email_key
    on conflict (email_key) do nothing
    returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives restored contacts back every grant that they had, ended ones too, of the tags that there still are. */
export async function restoreGrants(tx: Tx, changesetId: string): Promise<void> {
  await sql`
    with kept as (
      select given.*
      from contacts.change, jsonb_populate_recordset(null::contacts.tag_grant, before -> 'grants') as given
      where change.changeset_id = ${changesetId} and after is null
    ), there as (
      select id from contacts.tag where id in (select tag_id from kept) order by id for key share
    )
    insert into contacts.tag_grant
    select kept.* from kept join there on there.id = kept.tag_id
  `.execute(tx);
}

export async function markUndone(tx: Tx, changesetId: string): Promise<void> {
  await tx
    .updateTable('contacts.changeset')
    .set({ undo_state: 'undone' })
    .where('id', '=', changesetId)
    .execute();
}
