import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/database.ts';
import { openPool } from './db.ts';
import { migrate } from './migrate.ts';

const folder = await mkdtemp(join(tmpdir(), 'contacts-migrations-'));
const all = [{ module: 'probe', folder }];
const database = await temporaryDatabase({ empty: true });
const pool = openPool(database.url);

beforeAll(() => writeFile(join(folder, '001-a.sql'), 'create table a (n int)'));
afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

test('processes that start at once apply each file once', async () => {
  const applied = await Promise.all([migrate(pool, all), migrate(pool, all), migrate(pool, all)]);
  expect(applied.flat()).toEqual(['probe/001-a.sql']);
});

test('a file that fails leaves nothing of itself and is named', async () => {
  await writeFile(join(folder, '002-b.sql'), 'create table b (n int); select nonsense');
  await expect(migrate(pool, all)).rejects.toThrow(
    'probe/002-b.sql failed: column "nonsense" does not exist',
  );
  expect((await pool.query("select to_regclass('b') as b")).rows).toEqual([{ b: null }]);
});

test('a file that ran and was changed since is refused', async () => {
  await writeFile(join(folder, '001-a.sql'), 'create table a (m int)');
  await expect(migrate(pool, all)).rejects.toThrow('add a new file instead');
});

test('what a file sets for its session ends with it', async () => {
  const own = await mkdtemp(join(tmpdir(), 'contacts-migrations-'));
  await writeFile(join(own, '001-set.sql'), "set lock_timeout = '7s'; create schema settings");
  await writeFile(
    join(own, '002-then.sql'),
    "create table settings.then as select current_setting('lock_timeout') as seen",
  );
  await migrate(pool, [{ module: 'settings', folder: own }]);
  expect((await pool.query('select seen from settings.then')).rows).toEqual([{ seen: '0' }]);
  const last = [{ module: 'last', folder: own }];
  await writeFile(join(own, '001-set.sql'), "set lock_timeout = '7s'");
  await rm(join(own, '002-then.sql'));
  await migrate(pool, last);
  expect((await pool.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '0' }]);
  await rm(own, { recursive: true });
});
