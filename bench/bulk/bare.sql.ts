import { sql } from 'kysely';
import type { ContactFilter } from '../../modules/contacts/list/list.contract.ts';
import { contactsSelected } from '../../modules/contacts/list/selected.ts';
import type { Db, Tx } from '../../platform/db/db.ts';

/** Gives the id of the changeset that it made. */
export type BareWork = (db: Db, filter: ContactFilter) => Promise<string>;

/** Deletes what a filter fits as one changeset, from which it can be brought back, with nothing but SQL. */
export const deleteBare: BareWork = (db, filter) =>
  inOneTransaction(db, { kind: 'contact.delete', filter }, async (tx, changesetId) => {
    await sql`
      insert into contacts.change (changeset_id, contact_id, before)
      select ${changesetId}::uuid, contact.id, contacts.image_of(contact) || jsonb_build_object(
        'version', version, 'createdAt', contacts.on_wire(created_at), 'updatedAt', contacts.on_wire(updated_at),
        'customerSince', contacts.on_wire(customer_since), 'grants', coalesce(grants, '[]'))
      from fixed join contacts.contact on contact.id = fixed.id left join (
        select contact_id, jsonb_agg(to_jsonb(tag_grant)) as grants
        from contacts.tag_grant join fixed on fixed.id = contact_id group by contact_id
      ) as given on contact_id = contact.id
    `.execute(tx);
    // First what would follow each tag that goes.
    await sql`delete from contacts.facets using fixed where facets.id = fixed.id`.execute(tx);
    for (const table of ['tag_grant', 'tagging'])
      await sql`delete from contacts.${sql.raw(table)} using fixed where contact_id = fixed.id`.execute(tx);
    await sql`delete from contacts.contact using fixed where contact.id = fixed.id`.execute(tx);
  });

/** Gives a tag, which must be there, to what a filter fits as one changeset, with nothing but SQL. */
export function tagBare(tag: { id: string; name: string }): BareWork {
  return (db, filter) =>
    inOneTransaction(db, { kind: 'contact.tag', filter }, async (tx, changesetId) => {
      await sql`
        insert into contacts.change (changeset_id, contact_id, before, after)
        select ${changesetId}::uuid, id, '{"tags": []}', jsonb_build_object('tags', jsonb_build_array(${tag.name}::text))
        from fixed
      `.execute(tx);
      await sql`
        insert into contacts.tag_grant (contact_id, tag_id, source, changeset_id)
        select id, ${tag.id}::uuid, 'manual', ${changesetId}::uuid from fixed
      `.execute(tx);
    });
}

async function inOneTransaction(
  db: Db,
  { kind, filter }: { kind: string; filter: ContactFilter },
  work: (tx: Tx, changesetId: string) => Promise<void>,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const ids = contactsSelected(tx, { filter }).select('contact.id').orderBy('contact.id');
    await sql`create temporary table fixed on commit drop as ${ids}`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      insert into contacts.changeset (id, kind, actor_kind, actor_id, actor_name)
      values (platform.uuid7(), ${kind}, 'system', 'system', 'System') returning id::text
    `.execute(tx);
    const id = rows[0]?.id ?? '';
    await work(tx, id);
    return id;
  });
}

/** Makes a tag that nobody has. */
export async function makeTag(db: Db, name: string): Promise<{ id: string; name: string }> {
  const { rows } = await sql<{ id: string }>`
    insert into contacts.tag (id, name, name_key) values (platform.uuid7(), ${name}, ${name}) returning id::text
  `.execute(db);
  return { id: rows[0]?.id ?? '', name };
}

/** Takes away what runs left: their tags from everybody, and their changesets, so that the next finds all as before. */
export async function forget(db: Db, tags: readonly string[], changesets: readonly string[]): Promise<void> {
  await sql`delete from contacts.tag where name = any(${tags}::text[])`.execute(db);
  await sql`delete from contacts.changeset where id = any(${changesets}::uuid[])`.execute(db);
  await sql`delete from contacts.bulk where id = any(${changesets}::uuid[])`.execute(db);
}

/** The moment before which so many leads were created. */
export async function momentOf(db: Db, leads: number): Promise<string> {
  const { created_at } = await db
    .selectFrom('contacts.contact')
    .select('created_at')
    .where('type', '=', 'lead')
    .orderBy('id')
    .offset(leads)
    .limit(1)
    .executeTakeFirstOrThrow();
  return created_at.toISOString();
}
