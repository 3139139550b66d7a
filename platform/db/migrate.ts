import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { elsewhere, refuseChanges } from './own-schema.ts';

/** A folder of plain SQL files, applied in the order of their names, each once. */
export interface Migrations {
  module: string;
  folder: string;
  /** Whether a file that makes or changes anything outside the schema of the module's name is refused. */
  ownSchemaOnly?: boolean;
}

const LOCK = 7_310_204_771;

/**
 * Applies what is missing, module after module, under one lock, so that many processes may start at once.
 * Each file runs in a transaction of its own, with the settings of a new session.
 *
 * @throws when a file that has already run was changed, or a file fails (with its name).
 */
export async function migrate(pool: pg.Pool, all: readonly Migrations[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(LEDGER);
    const applied: string[] = [];
    for (const migrations of all) applied.push(...(await migrateModule(client, migrations)));
    return applied;
  } finally {
    // The lock goes with the connection, and with it what a file has set for its session.
    client.release(true);
  }
}

const LEDGER = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    module text not null,
    file text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    primary key (module, file)
  )`;

async function migrateModule(
  client: pg.PoolClient,
  { module, folder, ownSchemaOnly = false }: Migrations,
): Promise<string[]> {
  const { rows } = await client.query('select file, checksum from platform.migration where module = $1', [
    module,
  ]);
  const done = new Map<string, string>(rows.map((row) => [row.file, row.checksum]));
  const applied: string[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    const text = await readFile(join(folder, file), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    if (done.get(file) === checksum) continue;
    if (done.has(file))
      throw new Error(`${module}/${file} has run and was changed since; add a new file instead.`);
    await applyFile(client, { module, file, text, checksum, ownSchemaOnly });
    applied.push(`${module}/${file}`);
  }
  return applied;
}

interface MigrationFile {
  module: string;
  file: string;
  text: string;
  checksum: string;
  ownSchemaOnly: boolean;
}

async function applyFile(
  client: pg.PoolClient,
  { module, file, text, checksum, ownSchemaOnly }: MigrationFile,
) {
  await client.query('reset all; begin');
  try {
    const before = ownSchemaOnly && (await elsewhere(client, module));
    await client.query(text);
    if (before) refuseChanges(module, before, await elsewhere(client, module));
    await client.query('insert into platform.migration (module, file, checksum) values ($1, $2, $3)', [
      module,
      file,
      checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Migration ${module}/${file} failed: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
