import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { BulkRow } from './bulk.sql.ts';

/** An export of less than a day ago. */
export async function findExport(db: Db, id: string): Promise<BulkRow | undefined> {
  return db
    .selectFrom('contacts.bulk')
    .selectAll()
    .where('id', '=', id)
    .where('action', '=', 'export')
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirst();
}

/** The set of an export is all that there is to it: it is done when that is fixed. */
export async function finishExport(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('contacts.bulk')
    .set({ status: 'done', finished_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** In how many batches the contacts of a set were fixed. */
export async function countBatches(db: Db, bulkId: string): Promise<number> {
  const { batches } = await db
    .selectFrom('contacts.bulk_batch')
    .select(sql<number>`count(*)`.as('batches'))
    .where('bulk_id', '=', bulkId)
    .executeTakeFirstOrThrow();
  return batches;
}

/** The contacts of a batch that was fixed, in its order; undefined when there is no such batch. */
export async function batchOf(db: Db, bulkId: string, n: number): Promise<string[] | undefined> {
  const batch = await db
    .selectFrom('contacts.bulk_batch')
    .select('ids')
    .where('bulk_id', '=', bulkId)
    .where('n', '=', n)
    .executeTakeFirst();
  return batch?.ids;
}

/** Contacts with the names of their tags, in the order of their ids; those that are gone are left out. */
export async function contactsToExport(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('contacts.contact as contact')
    .select(['email', 'first_name', 'last_name', 'phone', 'address_line1', 'address_line2'])
    .select(['city', 'state', 'postal_code', 'country', 'type', 'created_at'])
    .select(
      sql<string | null>`(
        select string_agg(${TAG_IN_CELL}, ', ' order by tag.name_sort)
        from contacts.tagging join contacts.tag on tag.id = tagging.tag_id
        where tagging.contact_id = contact.id
      )`.as('tags'),
    )
    .where('contact.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('contact.id')
    .execute();
}

// In quotation marks where an import would find several tags in it, or the mark by which spreadsheets know text.
const TAG_IN_CELL = sql`
  case when tag.name ~ '[,;|"]|^''' then '"' || replace(tag.name, '"', '""') || '"' else tag.name end
`;

/** Forgets exports that nobody can ask for any more, nor is still being given. */
export async function forgetExports(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('contacts.bulk')
    .where('action', '=', 'export')
    .where('created_at', '<', sql<Date>`now() - interval '26 hours'`)
    .execute();
}
