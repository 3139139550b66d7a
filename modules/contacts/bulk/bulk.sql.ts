import { type Expression, type Selectable, sql, type UpdateObject } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { LeftWhy } from './bulk.contract.ts';

/** Work on a fixed set of contacts: what, by whom, and how far it is. */
export type BulkRow = Selectable<Tables['contacts.bulk']>;

/** A query of contacts, as their ids. */
export type Ids = Expression<{ id: string }>;

/** How many contacts are worked off in one transaction. */
const BATCH = 2000;

export async function insertBulk(
  tx: Tx,
  bulk: { id: string; action: BulkRow['action']; given?: object; actor: Actor },
): Promise<void> {
  const { id, action, given = {}, actor } = bulk;
  const who = { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name };
  await tx
    .insertInto('contacts.bulk')
    .values({ id, action, given: JSON.stringify(given), ...who, total: 0 })
    .execute();
}

/** Fixes the contacts of a bulk, in the order of their ids and in batches, and counts them. */
export async function fixIds(tx: Tx, id: string, ids: Ids): Promise<BulkRow> {
  const { rows } = await sql<BulkRow>`
    with numbered as (
      select id, (row_number() over (order by id) - 1) / ${BATCH}::integer as n from (${ids}) as selected
    ), fixed as (
      insert into contacts.bulk_batch (bulk_id, n, ids)
      select ${id}::uuid, n, array_agg(id order by id) from numbered group by n
      returning cardinality(ids) as contacts
    )
    update contacts.bulk set total = (select coalesce(sum(contacts), 0) from fixed)
    where id = ${id}
    returning *
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`There is no bulk ${id} to fix contacts for`);
  return row;
}

/** A bulk with what became of its changeset, as far as that can be undone; null where it has none. */
export type SeenBulk = BulkRow & { undo_state: string | null };

export async function findBulk(db: Db, id: string): Promise<SeenBulk | undefined> {
  return db
    .selectFrom('contacts.bulk as bulk')
    .leftJoin('contacts.changeset as changeset', 'changeset.id', 'bulk.id')
    .selectAll('bulk')
    .select('changeset.undo_state')
    .where('bulk.id', '=', id)
    .executeTakeFirst();
}

/** Takes a bulk for a change. */
export async function lockBulk(tx: Tx, id: string): Promise<BulkRow | undefined> {
  return tx.selectFrom('contacts.bulk').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Takes a bulk to work at until the transaction ends; tells whether it got it, for somebody else may be at it. */
export async function takeTurn(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(7310207, hashtext(${id})) as taken
  `.execute(tx);
  return rows[0]?.taken ?? false;
}

/** The batch that comes next, and whether it is the last. */
export async function nextBatch(db: Db, bulkId: string) {
  const [batch, further] = await db
    .selectFrom('contacts.bulk_batch')
    .select(['n', 'ids'])
    .where('bulk_id', '=', bulkId)
    .orderBy('n')
    .limit(2)
    .execute();
  return batch && { ...batch, isLast: further === undefined };
}

export async function removeBatch(tx: Tx, bulkId: string, n: number): Promise<void> {
  await tx.deleteFrom('contacts.bulk_batch').where('bulk_id', '=', bulkId).where('n', '=', n).execute();
}

/** Keeps whom work left alone; of who is gone only those of whom anything is known: the others were erased. */
export async function insertLeft(
  tx: Tx,
  bulkId: string,
  left: readonly { contactId: string; why: LeftWhy }[],
): Promise<void> {
  if (left.length === 0) return;
  await sql`
    insert into contacts.bulk_left (bulk_id, contact_id, why)
    select ${bulkId}::uuid, id, why
    from unnest(
      ${left.map(({ contactId }) => contactId)}::uuid[], ${left.map(({ why }) => why)}::text[]) as alone (id, why)
    where why <> 'gone' or exists (select from contacts.change where contact_id = alone.id)
  `.execute(tx);
}

/** Changes a bulk that goes on; undefined when it has ended meanwhile, as by being cancelled. */
export async function updateGoing(
  tx: Tx,
  id: string,
  changed: UpdateObject<Tables, 'contacts.bulk'>,
): Promise<BulkRow | undefined> {
  return tx
    .updateTable('contacts.bulk')
    .set(changed)
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst();
}

/** Adds to the counts of a bulk that goes on what a batch came to; tells whether it does go on. */
export async function countBatch(
  tx: Tx,
  id: string,
  came: { changed: number; unchanged: number; left: number },
): Promise<boolean> {
  const counted = await updateGoing(tx, id, {
    status: 'running',
    started_at: sql`coalesce(started_at, now())`,
    failed_tries: 0,
    done: sql`done + ${came.changed + came.unchanged + came.left}`,
    changed: sql`changed + ${came.changed}`,
    unchanged: sql`unchanged + ${came.unchanged}`,
    left_alone: sql`left_alone + ${came.left}`,
  });
  return counted !== undefined;
}

/** Ends a bulk that goes on: its changeset gets the counts, and what is left of the set goes. */
export async function concludeBulk(
  tx: Tx,
  id: string,
  ended: { status: 'done' | 'cancelled' | 'failed'; error?: string },
): Promise<BulkRow | undefined> {
  const concluded = await updateGoing(tx, id, { ...ended, finished_at: sql`now()` });
  if (!concluded) return undefined;
  const { changed, unchanged, left_alone } = concluded;
  await tx
    .updateTable('contacts.changeset')
    .set({ counts: JSON.stringify({ changed, unchanged, left: left_alone }) })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('contacts.bulk_batch').where('bulk_id', '=', id).execute();
  return concluded;
}

/**
 * A page of the contacts that a bulk left as they are, in the order of their ids, with their names as far as they are there. Of those whose deletion
 * could not be taken back, who may see it is told whom it deleted.
 */
export async function leftOf(
  db: Db,
  bulkId: string,
  given: { seesDeleted: boolean; limit: number; cursor?: Cursor },
) {
  const query = db
    .selectFrom('contacts.bulk_left as alone')
    .innerJoin('contacts.bulk as bulk', 'bulk.id', 'alone.bulk_id')
    .leftJoin('contacts.contact as contact', 'contact.id', 'alone.contact_id')
    .leftJoin('contacts.change as deletion', (join) =>
      join
        .onRef('deletion.contact_id', '=', 'alone.contact_id')
        .on('deletion.changeset_id', '=', sql<string>`(bulk.given ->> 'changeset')::uuid`)
        .on('deletion.after', 'is', null)
        .on('alone.why', '=', 'email_taken')
        .on(sql<boolean>`${given.seesDeleted}`),
    )
    .select(['alone.contact_id as id', 'alone.why'])
    .select(sql<string | null>`coalesce(contact.name_sort, ${NAME_OF_DELETED})`.as('name'))
    .where('alone.bulk_id', '=', bulkId);
  const key = ({ id }: { id: string }) => ({ value: id, id });
  return readPage(query, BY_CONTACT, { ...given, key });
}

const BY_CONTACT = {
  name: 'left',
  by: 'alone.contact_id',
  id: 'alone.contact_id',
  direction: 'asc',
} as const;

const NAME_OF_DELETED = sql`coalesce(
  nullif(trim(concat_ws(' ', deletion.before ->> 'firstName', deletion.before ->> 'lastName')), ''),
  deletion.before ->> 'email'
)`;
