import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { holdTagsOf } from '../tags/tag.sql.ts';

/** Keeps all that an undo needs to bring contacts back that are about to be deleted, and their tags until they are. */
export async function recordDeletion(tx: Tx, ids: readonly string[], changesetId: string): Promise<void> {
  await holdTagsOf(tx, ids);
  await sql`
    insert into contacts.change (changeset_id, contact_id, before)
    select ${changesetId}::uuid, id, image from ${wholeImages(ids)} as kept
  `.execute(tx);
}

/** All that an undo needs to bring a contact back; null when it is not there. */
export async function wholeImageOf(db: Db, id: string): Promise<Record<string, unknown> | null> {
  const { rows } = await sql<{ image: Record<string, unknown> }>`
    select image from ${wholeImages([id])} as kept
  `.execute(db);
  return rows[0]?.image ?? null;
}

/**
 * Deletes contacts, with their tags and the reasons for them: these first and all at once, or the server would delete
 * them contact by contact. And before them what the list finds contacts by, which would follow each tag that goes.
 */
export async function removeContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  const these = sql<string>`any(${ids}::uuid[])`;
  await tx.deleteFrom('contacts.facets').where('id', '=', these).execute();
  await tx.deleteFrom('contacts.tagging').where('contact_id', '=', these).execute();
  await tx.deleteFrom('contacts.tag_grant').where('contact_id', '=', these).execute();
  await tx.deleteFrom('contacts.contact').where('id', '=', these).execute();
}

// The fields, what goes with them, and every grant, ended ones too.
function wholeImages(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(
    select contact.id, contacts.image_of(contact) || jsonb_build_object(
      'version', version, 'createdAt', contacts.on_wire(created_at), 'updatedAt', contacts.on_wire(updated_at),
      'customerSince', contacts.on_wire(customer_since), 'grants', coalesce(grants, '[]')) as image
    from contacts.contact left join (
      select contact_id, jsonb_agg(to_jsonb(given)) as grants
      from contacts.tag_grant as given where contact_id = any(${ids}::uuid[]) group by contact_id
    ) as reasons on contact_id = contact.id
    where contact.id = any(${ids}::uuid[])
  )`;
}
