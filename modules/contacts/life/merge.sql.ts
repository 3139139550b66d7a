import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { holdTagsOf } from '../tags/tag.sql.ts';

/** The names of the tags that a contact has. */
export async function tagNamesOf(db: Db, contactId: string): Promise<string[]> {
  const tags = await db
    .selectFrom('contacts.tagging as tagging')
    .innerJoin('contacts.tag as tag', 'tag.id', 'tagging.tag_id')
    .select('tag.name')
    .where('tagging.contact_id', '=', contactId)
    .orderBy('tag.name_sort')
    .execute();
  return tags.map(({ name }) => name);
}

/** Moves grants, ended ones too, to another contact; an active one that it has for the same reason stays behind. */
export async function moveGrants(tx: Tx, from: string, into: string): Promise<void> {
  await holdTagsOf(tx, [from, into]);
  await sql`
    update contacts.tag_grant given set contact_id = ${into}
    where contact_id = ${from} and (ended_at is not null or not exists (
      select from contacts.tag_grant other
      where other.contact_id = ${into} and other.tag_id = given.tag_id and other.ended_at is null
        and other.source = given.source and coalesce(other.reference, '') = coalesce(given.reference, '')
    ))
  `.execute(tx);
}
