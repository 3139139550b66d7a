import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/db.ts';

/** Whether there is no contact yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const found = await db.selectFrom('contacts.contact').select('id').limit(1).executeTakeFirst();
  return found === undefined;
}

export async function countAll(db: Db): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::integer as count from contacts.contact`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whether this seed has been written into the database before. */
export async function hasSeed(db: Db, seed: number): Promise<boolean> {
  const found = await db
    .selectFrom('contacts.changeset')
    .select('id')
    .where('cause_kind', '=', 'seed')
    .where('cause_id', '=', String(seed))
    .executeTakeFirst();
  return found !== undefined;
}

/** The tables of modules, each with its schema. */
export async function tablesOf(db: Db, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname = any(${schemas}::text[]) order by name
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** Keeps everyone else from the tables until the seed is in. */
export async function takeTables(tx: Tx, tables: readonly string[]): Promise<void> {
  await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in access exclusive mode`.execute(
    tx,
  );
}

export async function insertSeedChangeset(
  tx: Tx,
  { id, seed, label, contacts, at }: { id: string; seed: number; label: string; contacts: number; at: Date },
): Promise<void> {
  const actor = { actor_kind: 'system', actor_id: 'system', actor_name: 'System' };
  const cause = { cause_kind: 'seed', cause_id: String(seed), cause_label: label };
  const counts = { created: contacts, updated: 0, unchanged: 0, skipped: 0 };
  await tx
    .insertInto('contacts.changeset')
    .values({ id, kind: 'import', ...actor, ...cause, counts: JSON.stringify(counts), created_at: at })
    .execute();
}

/** Makes the tags that do not exist, as of a given time, and gives the ids of all by their keys. */
export async function ensureSeedTags(
  tx: Tx,
  tags: readonly { id: string; name: string; key: string }[],
  at: Date,
): Promise<Map<string, string>> {
  const rows = tags.map(({ id, name, key }) => ({ id, name, name_key: key, created_at: at, updated_at: at }));
  await tx
    .insertInto('contacts.tag')
    .values(rows)
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .execute();
  const found = await tx
    .selectFrom('contacts.tag')
    .select(['id', 'name_key'])
    .where('name_key', '=', sql<string>`any(${tags.map(({ key }) => key)}::text[])`)
    .execute();
  return new Map(found.map((tag) => [tag.name_key, tag.id]));
}
