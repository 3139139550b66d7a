import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/database.ts';
import { openPool } from './db.ts';

test('ids made where PostgreSQL has no uuidv7 of its own are version 7 and in the order of time', async () => {
  const database = await temporaryDatabase();
  const pool = openPool(database.url, 1);
  const text = await readFile(join(import.meta.dirname, 'migrations/001-platform.sql'), 'utf8');
  const body = /\$sql\$([\s\S]+)\$sql\$/.exec(text)?.[1];
  await pool.query(`create function pg_temp.uuid7() returns uuid language sql volatile as $sql$${body}$sql$`);
  const { rows } = await pool.query(
    'select pg_temp.uuid7()::text as id, pg_sleep(0.002) from generate_series(1, 20)',
  );
  const ids = rows.map((row) => row.id);
  await pool.end();
  await database.drop();
  expect(ids).toEqual(ids.toSorted());
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
