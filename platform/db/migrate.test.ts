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

test.each([
  ['makes a table elsewhere', 'create table other.more (n int)', 'other.more'],
  ['refers to another’s table', 'create table guest.b (id int references other.kept)', 'other.kept'],
  ['changes another’s table', 'alter table other.kept add column n int', 'other.kept'],
  ['makes a schema that is not its own', 'create schema third', 'third'],
  [
    'makes a function elsewhere',
    "create function other.f() returns int language sql as 'select 1'",
    'other.f()',
  ],
])('a module’s file that %s is refused and leaves nothing', async (_what, text, named) => {
  const own = await mkdtemp(join(tmpdir(), 'contacts-migrations-'));
  await pool.query(
    'drop schema if exists other cascade; create schema other; create table other.kept (id int primary key)',
  );
  await writeFile(
    join(own, '001-own.sql'),
    'create schema if not exists guest; create table guest.a (n int)',
  );
  const guest = [{ module: 'guest', folder: own, ownSchemaOnly: true }];
  await migrate(pool, guest);
  await writeFile(join(own, '002-more.sql'), text);
  await expect(migrate(pool, guest)).rejects.toThrow(`${named}; a module keeps to its own schema "guest"`);
  expect(
    (await pool.query("select to_regclass('other.more') as more, to_regclass('guest.b') as b")).rows,
  ).toEqual([{ more: null, b: null }]);
  await rm(own, { recursive: true });
});
