import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import { containing } from '../../../platform/db/like.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import { tagKey } from './tag-key.contract.ts';

export type TagRow = Selectable<Tables['contacts.tag']>;

/** A tag as it is to be made: its name and the key that makes it unique. */
export interface NewTag {
  id: string;
  name: string;
  name_key: string;
  description?: string | null;
}

const contacts = sql<number>`(
  select coalesce(sum(step), 0)::bigint from contacts.tag_count_step where tag_id = tag.id
)`.as('contacts');

const BY_NAME = { name: 'name', by: 'tag.name_sort', id: 'tag.id', direction: 'asc' } as const;

export async function tagsByName(db: Db, given: { search?: string; limit: number; cursor?: Cursor }) {
  let query = db.selectFrom('contacts.tag as tag').selectAll('tag').select(contacts);
  if (given.search) query = query.where('tag.name_key', 'like', containing(tagKey(given.search)));
  const key = (row: TagRow) => ({ value: row.name_sort, id: row.id });
  return readPage(query, BY_NAME, { limit: given.limit, cursor: given.cursor, key });
}

export async function findTag(db: Db, id: string) {
  return db
    .selectFrom('contacts.tag as tag')
    .selectAll('tag')
    .select(contacts)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findTagsByKey(db: Db, keys: readonly string[]): Promise<TagRow[]> {
  return db
    .selectFrom('contacts.tag')
    .selectAll()
    .where('name_key', '=', sql<string>`any(${keys}::text[])`)
    .execute();
}

export async function findTags(db: Db, ids: readonly string[]): Promise<TagRow[]> {
  return db
    .selectFrom('contacts.tag')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('name_sort')
    .execute();
}

/** Keeps tags from being deleted until the transaction ends, and gives those that there are. */
export async function holdTags(tx: Tx, ids: readonly string[]): Promise<TagRow[]> {
  return tx
    .selectFrom('contacts.tag')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forKeyShare()
    .execute();
}

/**
 * Keeps the tags of contacts, also those that they had, from being deleted until the transaction ends: whoever deletes a
 * tag would meet its contacts in another order.
 */
export async function holdTagsOf(tx: Tx, contactIds: readonly string[]): Promise<void> {
  await sql`
    select from contacts.tag
    where id in (select tag_id from contacts.tag_grant where contact_id = any(${contactIds}::uuid[]))
    order by id for key share
  `.execute(tx);
}

/** Makes the tags that do not exist yet, in one order for everyone, and gives those it made. */
export async function insertTags(tx: Tx, tags: readonly NewTag[]): Promise<TagRow[]> {
  if (tags.length === 0) return [];
  const inOrder = tags.toSorted((a, b) => (a.name_key < b.name_key ? -1 : 1));
  // By columns, however many: a statement takes 65,535 parameters at most.
  const { rows } = await sql<TagRow>`
    insert into contacts.tag (id, name, name_key, description)
    select * from unnest(
      ${inOrder.map((tag) => tag.id)}::uuid[],
      ${inOrder.map((tag) => tag.name)}::text[],
      ${inOrder.map((tag) => tag.name_key)}::text[],
      ${inOrder.map((tag) => tag.description ?? null)}::text[])
    on conflict (name_key) do nothing
    returning *
  `.execute(tx);
  return rows;
}

/** Takes a tag for a change. */
export async function lockTag(tx: Tx, id: string): Promise<TagRow | undefined> {
  return tx.selectFrom('contacts.tag').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateTag(tx: Tx, id: string, changed: Omit<NewTag, 'id'>): Promise<void> {
  await tx
    .updateTable('contacts.tag')
    .set({ ...changed, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** Records for each contact that has the tag that it goes, with the active grants, so that it can be undone. */
export async function recordTagGoing(tx: Tx, tag: TagRow, changesetId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into contacts.change (changeset_id, contact_id, before, after)
    select ${changesetId}::uuid, contact_id,
      jsonb_build_object('tags', jsonb_build_array(${tag.name}::text), 'grants', jsonb_agg(to_jsonb(given))),
      jsonb_build_object('tags', '[]'::jsonb)
    from contacts.tag_grant as given
    where tag_id = ${tag.id} and ended_at is null
    group by contact_id
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function removeTag(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('contacts.tag').where('id', '=', id).execute();
}

/** Adds up the steps of the counts of tags and of contacts. Steps that others append meanwhile stay. */
export async function addUpCounts(tx: Tx): Promise<void> {
  await sql`
    with gone as (
      delete from contacts.tag_count_step
      where ctid = any(array(select ctid from contacts.tag_count_step for update skip locked))
      returning tag_id, step
    )
    insert into contacts.tag_count_step (tag_id, step)
    select tag_id, sum(step) from gone group by tag_id having sum(step) <> 0
  `.execute(tx);
  await sql`
    with gone as (
      delete from contacts.contact_count_step
      where ctid = any(array(select ctid from contacts.contact_count_step for update skip locked))
      returning leads, customers
    )
    insert into contacts.contact_count_step (leads, customers)
    select sum(leads), sum(customers) from gone having count(*) > 0
  `.execute(tx);
}
