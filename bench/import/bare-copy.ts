import { sql } from 'kysely';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { copyInto } from '../../platform/db/copy.ts';
import type { Db } from '../../platform/db/db.ts';

/** The rows of a table as COPY writes them, and the columns that it takes back. */
interface Taken {
  table: string;
  columns: string[];
  pieces: Buffer[];
}

// Taggings and the counts of tags follow from the grants, by the same triggers.
const TABLES = ['contacts.contact', 'contacts.change', 'contacts.tag_grant'];

/** Takes the rows that an import made out of the database, to write the same ones by COPY. */
export async function takeRows(pool: pg.Pool): Promise<Taken[]> {
  const client = await pool.connect();
  try {
    const taken: Taken[] = [];
    for (const table of TABLES) {
      const columns = await columnsOf(client, table);
      const stream = client.query(to(`copy ${table} (${columns.join(', ')}) to stdout`));
      taken.push({ table, columns, pieces: await stream.toArray() });
    }
    return taken;
  } finally {
    client.release();
  }
}

/** Writes rows into their tables by COPY alone, in one transaction, with the indexes and triggers that are there. */
export async function copyRows(db: Db, rows: readonly Taken[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const { table, columns, pieces } of rows) await copyInto(tx, table, columns, each(pieces));
  });
}

/** Takes all contacts away, and what belongs to them; tags and changesets stay. */
export async function emptyContacts(db: Db): Promise<void> {
  await sql`truncate contacts.contact, contacts.change, contacts.tag_grant, contacts.tagging,
    contacts.tag_count_step`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** Takes everything away, as if nothing had ever been imported. */
export async function emptyEverything(db: Db): Promise<void> {
  await emptyContacts(db);
  await sql`truncate contacts.tag, contacts.changeset cascade`.execute(db);
}

async function columnsOf(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query(
    `select attname from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map((row) => String(row.attname));
}

async function* each(pieces: readonly Buffer[]) {
  yield* pieces;
}
