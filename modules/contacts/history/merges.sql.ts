import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

// Who went by a merge, and who stayed. A contact that stayed may go by another one.
const MERGES = sql`(
  select gone.contact_id as gone, kept.contact_id as kept
  from contacts.change gone
  join contacts.changeset on changeset.id = gone.changeset_id and changeset.kind = 'contact.merge'
  join contacts.change kept on kept.changeset_id = gone.changeset_id and kept.after is not null
  where gone.after is null
)`;

/** Contacts, and those that were merged into them: the same people under another id. */
export async function withMergedInto(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive person (id) as (
      select unnest(${ids}::uuid[])
      union
      select merge.gone from person join ${MERGES} merge on merge.kept = person.id
    )
    select id from person order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** As whom someone of these contacts lives on who is none of them; the name is null while that one is deleted. */
export async function livesOnAs(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; name: string | null } | undefined> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    with recursive person (id) as (
      select unnest(${ids}::uuid[])
      union
      select merge.kept from person join ${MERGES} merge on merge.gone = person.id
    )
    select person.id, contact.name_sort as name
    from person left join contacts.contact on contact.id = person.id
    where person.id <> all(${ids}::uuid[]) and not exists (
      select from ${MERGES} merge where merge.gone = person.id
    )
    limit 1
  `.execute(db);
  return rows[0];
}
