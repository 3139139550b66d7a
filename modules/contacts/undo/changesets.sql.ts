import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import type { SeenBulk } from '../bulk/bulk.sql.ts';

const NEWEST_FIRST = { name: 'newest', by: 'listed.created_at', id: 'listed.id', direction: 'desc' } as const;

/** What was done to contacts and can or could be undone, and the undos, newest first. */
export async function changesetsByTime(db: Db, given: { limit: number; cursor?: Cursor }) {
  const query = db.selectFrom(LISTED).select(['listed.id', 'listed.created_at']);
  const key = (row: { id: string; created_at: Date }) => ({
    value: row.created_at.toISOString(),
    id: row.id,
  });
  const page = await readPage(query, NEWEST_FIRST, { ...given, key });
  const ids = page.items.map(({ id }) => id);
  const items = await changesets(db)
    .where('changeset.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('changeset.created_at', 'desc')
    .orderBy('changeset.id', 'desc')
    .execute();
  return { ...page, items };
}

export async function findChangeset(db: Db, id: string): Promise<ChangesetRow | undefined> {
  return changesets(db).where('changeset.id', '=', id).executeTakeFirst();
}

/** Those of these changesets that are work on many contacts. */
export async function worksOf(db: Db, ids: readonly string[]): Promise<SeenBulk[]> {
  return db
    .selectFrom('contacts.bulk as bulk')
    .innerJoin('contacts.changeset as changeset', 'changeset.id', 'bulk.id')
    .selectAll('bulk')
    .select('changeset.undo_state')
    .where('bulk.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

export type ChangesetRow = Awaited<ReturnType<ReturnType<typeof changesets>['execute']>>[number];

// All work on many contacts, and all deletions. Each part has its index by time.
const LISTED = sql<{ id: string; created_at: Date }>`(
  select id, created_at from contacts.bulk where action not in ('delete', 'export')
  union all
  select id, created_at from contacts.changeset where kind = 'contact.delete'
)`.as('listed');

// The one contact that it changed, where it is one, and how many they are. Of work on many the number is known.
const ONE = sql<{ contacts: number; name: string | null; deleted_name: string | null }>`(
  select told.contacts, contact.name_sort as name, coalesce(
    nullif(trim(coalesce(told.image ->> 'firstName', '') || ' ' || coalesce(told.image ->> 'lastName', '')), ''),
    told.image ->> 'email'
  ) as deleted_name
  from (
    select contact_id, before as image, count(*) over () as contacts from contacts.change
    where changeset_id = changeset.id and (bulk.id is null or bulk.changed = 1) limit 1
  ) told left join contacts.contact on contact.id = told.contact_id
  where told.contacts = 1
)`.as('one');

function changesets(db: Db) {
  return db
    .selectFrom('contacts.changeset as changeset')
    .leftJoin('contacts.bulk as bulk', 'bulk.id', 'changeset.id')
    .leftJoinLateral(ONE, (join) => join.onTrue())
    .select(['changeset.id', 'changeset.created_at', 'changeset.kind', 'changeset.actor_name'])
    .select(['changeset.undo_state', 'bulk.action', 'bulk.changed'])
    .select(['one.contacts', 'one.name', 'one.deleted_name'])
    .where(({ eb, or }) => or([eb('bulk.id', 'is not', null), eb('changeset.kind', '=', 'contact.delete')]));
}
