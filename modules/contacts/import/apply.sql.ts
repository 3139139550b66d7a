import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/** Consecutive rows of an import: those after `after` up to `upTo`. */
export interface Batch {
  importId: string;
  after: number;
  upTo: number;
}

/** The tags of a batch that do not exist yet; of several spellings the first one stays. */
export async function missingTags(db: Db, batch: Batch): Promise<{ name: string; key: string }[]> {
  const { rows } = await sql<{ name: string; key: string }>`
    select key, (array_agg(name order by n))[1] as name
    from ${rowsOf(batch)} row cross join unnest(row.tag_names, row.tag_keys) as tag (name, key)
    where not exists (select from contacts.tag where name_key = key)
    group by key
  `.execute(db);
  return rows;
}

/**
 * Makes contacts of the rows whose e-mail nobody has. This comes before anything is locked, and in the order of the
 * e-mails: two imports with the same people wait for each other and never in a circle.
 */
export async function makeContacts(tx: Tx, batch: Batch): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into contacts.contact (id, ${SAID}, type, customer_since)
    select contact_id, ${SAID}, coalesce(type, 'lead'), case when type = 'customer' then now() end
    from ${rowsOf(batch)} row
    where not exists (select from contacts.contact c where c.email_key = row.email_key)
    order by email_key
    on conflict (email_key) do nothing
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Takes the contacts that the rows speak of and that were there before, in the order in which everyone takes them. */
export async function lockExisting(tx: Tx, batch: Batch): Promise<number> {
  const { rows } = await sql<{ contacts: number }>`
    select count(*) as contacts from (
      select c.id
      from ${rowsOf(batch)} row join contacts.contact c using (email_key)
      where c.id <> row.contact_id
      order by c.id for no key update of c
    ) locked
  `.execute(tx);
  return rows[0]?.contacts ?? 0;
}

/**
 * Brings the contacts of a batch to what its rows say, and records what changed. Blank cells erase nothing, a customer
 * stays a customer, tags are added. A contact about which nothing is new is not touched, but for the import becoming one
 * more reason for a tag that it has by others: it keeps the tag when they end.
 */
export async function changeContacts(
  tx: Tx,
  batch: Batch,
  given: { changesetId: string; fileName: string },
): Promise<{ created: number; updated: number }> {
  const { rows } = await sql<{ created: number; updated: number }>`
    with row as materialized (
      select row.*, c.id, c.id = row.contact_id as is_new, c as was
      from ${rowsOf(batch)} row join contacts.contact c using (email_key)
    ), changed as (
      update contacts.contact c set ${NEWS}, version = c.version + 1, updated_at = now()
      from row where row.id = c.id and not row.is_new and (${IS_NEWS})
      returning c.id, contacts.image_of(c) as image
    ), granted as (
      insert into contacts.tag_grant (contact_id, tag_id, source, reference, reference_label, changeset_id)
      select row.id, tag.id, 'import', ${batch.importId}, ${given.fileName}, ${given.changesetId}
      from row join contacts.tag on tag.name_key = any(row.tag_keys)
      where not exists (
        select from contacts.tag_grant given where given.contact_id = row.id and given.tag_id = tag.id
          and given.source = 'import' and given.ended_at is null)
      order by row.id, tag.id
      returning contact_id, tag_id
    ), tagged as (
      select contact_id as id, jsonb_build_object('tags', jsonb_agg(name order by name_key)) as tags
      from granted join contacts.tag on tag.id = tag_id
      where not exists (
        select from contacts.tagging where tagging.contact_id = granted.contact_id and tagging.tag_id = granted.tag_id)
      group by contact_id
    ), recorded as (
      insert into contacts.change (changeset_id, contact_id, before, after)
      select ${given.changesetId}, row.id,
        case when not row.is_new then
          coalesce(contacts.difference(contacts.image_of(row.was), changed.image), '{}')
            || case when tagged.id is null then '{}' else '{"tags": []}'::jsonb end
        end,
        case when row.is_new then contacts.image_of(row.was)
          else coalesce(contacts.difference(changed.image, contacts.image_of(row.was)), '{}') end
          || coalesce(tagged.tags, '{}')
      from row left join changed using (id) left join tagged using (id)
      where row.is_new or changed.id is not null or tagged.id is not null
      returning before
    )
    select count(*) filter (where before is null) as created, count(before) as updated from recorded
  `.execute(tx);
  return rows[0] ?? { created: 0, updated: 0 };
}

/** What the rows of a batch say of the fields of modules, in the order of the contacts. */
export async function moduleValuesOf(
  tx: Tx,
  batch: Batch,
): Promise<{ contactId: string; values: Record<string, string> }[]> {
  const { rows } = await sql<{ contactId: string; values: Record<string, string> }>`
    select c.id as "contactId", row.module_values as values
    from ${rowsOf(batch)} row join contacts.contact c using (email_key)
    where row.module_values is not null order by c.id
  `.execute(tx);
  return rows;
}

/** Forgets the rows of a batch that are done; the skipped ones stay. Tells how many there were of each. */
export async function finishRows(tx: Tx, batch: Batch): Promise<{ used: number; skipped: number }> {
  const { rows } = await sql<{ used: number; skipped: number }>`
    with done as (
      delete from contacts.import_row
      where import_id = ${batch.importId} and n > ${batch.after} and n <= ${batch.upTo} and reason is null
      returning 1
    )
    select (select count(*) from done) as used, (
      select count(*) from contacts.import_row
      where import_id = ${batch.importId} and n > ${batch.after} and n <= ${batch.upTo} and reason is not null
    ) as skipped
  `.execute(tx);
  return rows[0] ?? { used: 0, skipped: 0 };
}

function rowsOf({ importId, after, upTo }: Batch): RawBuilder<unknown> {
  return sql`(
    select * from contacts.import_row
    where import_id = ${importId} and n > ${after} and n <= ${upTo} and reason is null
  )`;
}

const SAID = sql.join(
  [...TEXT_COLUMNS, 'email', 'email_key', 'phone', 'phone_e164'].map((column) => sql.ref(column)),
);

const TEXTS = TEXT_COLUMNS.map((column) => ({
  said: sql.ref(`row.${column}`),
  has: sql.ref(`c.${column}`),
  column: sql.ref(column),
}));

// A phone number is another when its E.164 is; how it is written counts only where there is no E.164.
const PHONE_IS_NEWS = sql`
  row.phone is not null and case when row.phone_e164 is null then row.phone is distinct from c.phone
    else row.phone_e164 is distinct from c.phone_e164 end`;

const BECOMES_CUSTOMER = sql`row.type = 'customer' and c.type = 'lead'`;

const IS_NEWS = sql.join(
  [
    ...TEXTS.map(({ said, has }) => sql`${said} is not null and ${said} is distinct from ${has}`),
    PHONE_IS_NEWS,
    BECOMES_CUSTOMER,
  ].map((news) => sql`(${news})`),
  sql` or `,
);

const NEWS = sql`
  ${sql.join(TEXTS.map(({ said, has, column }) => sql`${column} = coalesce(${said}, ${has})`))},
  phone = case when ${PHONE_IS_NEWS} then row.phone else c.phone end,
  phone_e164 = case when ${PHONE_IS_NEWS} then row.phone_e164 else c.phone_e164 end,
  type = case when ${BECOMES_CUSTOMER} then 'customer' else c.type end,
  customer_since = case when ${BECOMES_CUSTOMER} then now() else c.customer_since end`;
