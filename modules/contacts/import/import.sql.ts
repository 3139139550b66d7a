import { type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { RUNNING } from './import.contract.ts';

type Imports = Tables['contacts.import'];

export type ImportRow = Selectable<Imports>;

export async function insertImport(tx: Tx, id: string, fileName: string, actor: Actor): Promise<void> {
  const who = { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name };
  await tx
    .insertInto('contacts.import')
    .values({ id, file_name: fileName, ...who })
    .execute();
}

export async function insertChunk(tx: Tx, importId: string, n: number, bytes: Buffer): Promise<void> {
  await tx.insertInto('contacts.import_chunk').values({ import_id: importId, n, bytes }).execute();
}

/** The bytes of an import's file in their order, piece by piece. */
export async function* fileOf(db: Db, importId: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const chunk = await db
      .selectFrom('contacts.import_chunk')
      .select('bytes')
      .where('import_id', '=', importId)
      .where('n', '=', n)
      .executeTakeFirst();
    if (!chunk) return;
    yield chunk.bytes;
  }
}

export async function findImport(db: Db, id: string): Promise<ImportRow | undefined> {
  return db.selectFrom('contacts.import').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Takes an import for a change. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  return tx.selectFrom('contacts.import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateImport(tx: Tx, id: string, changed: Updateable<Imports>): Promise<ImportRow> {
  return tx
    .updateTable('contacts.import')
    .set(changed)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes an import unless it has left the given state meanwhile, as by being cancelled; tells whether it did. */
export async function updateWhile(
  tx: Tx,
  id: string,
  status: ImportRow['status'],
  changed: Updateable<Imports>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contacts.import')
    .set(changed)
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Counts one more failed try of an import that runs; gives it as it stands then, undefined when it does not run. */
export async function countFailedTry(tx: Tx, id: string): Promise<ImportRow | undefined> {
  return tx
    .updateTable('contacts.import')
    .set({ failed_tries: sql`failed_tries + 1` })
    .where('id', '=', id)
    .where('status', 'in', RUNNING)
    .returningAll()
    .executeTakeFirst();
}

export async function removeImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('contacts.import').where('id', '=', id).execute();
}

/** Ends an import: its changeset gets the counts; the file and what is left of its rows go, but for the skipped ones. */
export async function concludeImport(tx: Tx, id: string): Promise<void> {
  await sql`
    update contacts.changeset set counts = jsonb_build_object(
      'created', i.created, 'updated', i.updated, 'unchanged', i.unchanged, 'skipped', i.skipped)
    from contacts.import i where i.id = ${id} and changeset.id = i.changeset_id
  `.execute(tx);
  await tx.deleteFrom('contacts.import_chunk').where('import_id', '=', id).execute();
  await tx
    .deleteFrom('contacts.import_row')
    .where('import_id', '=', id)
    .where('reason', 'is', null)
    .execute();
}

const NEWEST_FIRST = { name: 'newest', by: 'import.created_at', id: 'import.id', direction: 'desc' } as const;

/** The imports whose upload is complete, newest first. */
export async function importsByTime(db: Db, given: { limit: number; cursor?: Cursor }) {
  const query = db
    .selectFrom('contacts.import as import')
    .selectAll('import')
    .where('status', '!=', 'uploading');
  const key = (row: ImportRow) => ({ value: row.created_at.toISOString(), id: row.id });
  return readPage(query, NEWEST_FIRST, { ...given, key });
}

/** How many rows were skipped for which reason. */
export async function reasonsOf(db: Db, importId: string) {
  return db
    .selectFrom('contacts.import_row')
    .select(['reason', sql<number>`count(*)`.as('rows')])
    .where('import_id', '=', importId)
    .where('reason', 'is not', null)
    .$narrowType<{ reason: string }>()
    .groupBy('reason')
    .orderBy('reason')
    .execute();
}

/** Skipped rows after a row, in the file's order. */
export async function skippedRows(db: Db, importId: string, after: number, limit: number) {
  return db
    .selectFrom('contacts.import_row')
    .select(['n', 'reason', 'used_row', 'cells'])
    .where('import_id', '=', importId)
    .where('reason', 'is not', null)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
}

/** Forgets uploads that broke off and drafts that nobody started. */
export async function forgetAbandoned(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('contacts.import')
    .where(({ or, and, eb }) =>
      or([
        and([eb('status', '=', 'uploading'), eb('created_at', '<', sql<Date>`now() - interval '1 day'`)]),
        and([eb('status', '=', 'draft'), eb('created_at', '<', sql<Date>`now() - interval '30 days'`)]),
      ]),
    )
    .execute();
}
