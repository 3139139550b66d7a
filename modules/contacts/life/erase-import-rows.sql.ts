import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** Every e-mail that contacts had, by what is kept of their changes. */
export async function emailsEverOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct image ->> 'email' as email
    from contacts.change cross join unnest(array[before, after]) as image
    where contact_id = any(${ids}::uuid[]) and image ->> 'email' is not null
  `.execute(db);
  return rows.map(({ email }) => email);
}

/**
 * Leaves nothing but the number and the reason of the rows of imports that have one of these e-mails, for the counts
 * to stay true. A row that still waits for its import has no e-mail any more, and is skipped for that.
 */
export async function blankImportRows(tx: Tx, emailKeys: readonly string[]): Promise<void> {
  await sql`
    update contacts.import_row set reason = coalesce(reason, 'email_missing'), email = null, email_key = null,
      first_name = null, last_name = null, phone = null, phone_e164 = null, address_line1 = null,
      address_line2 = null, city = null, state = null, postal_code = null, country = null, type = null,
      tag_names = null, tag_keys = null, module_values = null, cells = '[]'
    where (import_id, n) in (
      select import_id, n from contacts.import_row
      where reason is not null and email_key = any(${emailKeys}::text[])
      union all
      select import_id, n from contacts.import_row
      where reason is null and email_key = any(${emailKeys}::text[]) and import_id = any(array(
        select id from contacts.import where status in ('reading', 'importing')
      ))
    )
  `.execute(tx);
}
