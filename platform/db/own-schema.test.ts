import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/database.ts';
import { openPool } from './db.ts';
import { migrate } from './migrate.ts';

const folder = await mkdtemp(join(tmpdir(), 'contacts-migrations-'));
const guest = [{ module: 'guest', folder, ownSchemaOnly: true }];
const database = await temporaryDatabase();
const pool = openPool(database.url);

beforeAll(() => writeFile(join(folder, '001-own.sql'), 'create schema guest; create table guest.a (n int)'));

// `kept` is referred to and has triggers already, so that another reference changes nothing in its own row.
beforeEach(async () => {
  await pool.query(`
    drop schema if exists guest cascade; delete from platform.migration where module = 'guest';
    drop schema if exists other cascade; create schema other;
    create table other.kept (id int primary key, word text);
    create table other.more (kept_id int references other.kept);
    create view other.seen as select word from other.kept;
    create type other.mood as enum ('calm');
    create sequence other.number;
    create function other.old() returns trigger language plpgsql as 'begin return null; end';
    create trigger told after insert on other.kept execute function other.old();
    create schema if not exists empty`);
  await rm(join(folder, '002-more.sql'), { force: true });
  await migrate(pool, guest);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const following = (text: string) => writeFile(join(folder, '002-more.sql'), text);

test.each([
  ['makes a table elsewhere', 'create table other.made (n int)', 'other.made'],
  [
    'makes a table elsewhere and catches an error after it',
    'do $$ begin create table other.made (n int); perform 1 / (select 1); exception when others then null; end $$',
    'other.made',
  ],
  ['refers to another’s table', 'create table guest.b (id int references other.kept)', 'other.kept'],
  ['looks into another’s table', 'create view guest.b as select word from other.kept', 'other.kept'],
  ['inherits from another’s table', 'create table guest.b () inherits (other.more)', 'other.more'],
  [
    'counts by another’s sequence',
    "create table guest.b (n int default nextval('other.number'))",
    'other.number',
  ],
  ['has a column of another’s type', 'create table guest.b (mood other.mood)', 'other.mood'],
  ['adds a column to another’s table', 'alter table other.kept add column n int', 'other.kept'],
  ['alters a column of another’s', 'alter table other.more alter column kept_id type bigint', 'other.more'],
  ['drops a column of another’s', 'alter table other.kept drop column word cascade', 'other.kept'],
  ['has another’s column filled', 'alter table other.kept alter column word set not null', 'other.kept'],
  ['ties another’s table to its own', 'alter table other.kept add check (id > 0)', 'other.kept'],
  ['indexes another’s table', 'create index made on other.kept (word)', 'other.made'],
  [
    'hears another’s table by a trigger',
    `create function guest.f() returns trigger language plpgsql as 'begin return null; end';
    create trigger heard after insert on other.kept execute function guest.f()`,
    'other.kept',
  ],
  ['silences another’s trigger', 'alter table other.kept disable trigger told', 'other.kept'],
  ['drops another’s trigger', 'drop trigger told on other.kept', 'other.kept'],
  ['drops another’s table', 'drop table other.more', 'other.more'],
  ['drops another’s schema', 'drop schema empty', 'empty'],
  ['drops another’s function', 'drop function other.old() cascade', 'other.old()'],
  ['drops the platform’s function', 'drop function platform.uuid7() cascade', 'platform.uuid7()'],
  ['writes another’s view anew', "create or replace view other.seen as select 'x' as word", 'other.seen'],
  ['makes a schema that is not its own', 'create schema third', 'third'],
  ['makes a type elsewhere', "create type other.made as enum ('a')", 'other.made'],
  ['adds to another’s type', "alter type other.mood add value 'wild'", 'other.mood'],
  [
    'makes a function elsewhere',
    "create function other.f() returns int language sql as 'select 1'",
    'other.f()',
  ],
])('a module’s file that %s is refused and leaves nothing', async (_what, text, named) => {
  await following(text);
  const refused = migrate(pool, guest);
  await expect(refused).rejects.toThrow('a module keeps to its own schema "guest"');
  await expect(refused).rejects.toThrow(
    new RegExp(`refers to (\\S+, )*${named.replace('()', '\\(\\)')}[,;]`),
  );
  const { rows } = await pool.query(
    "select to_regclass('other.made') as made, to_regclass('guest.b') as b, to_regclass('other.kept') as kept",
  );
  expect(rows).toEqual([{ made: null, b: null, kept: 'other.kept' }]);
});

test('a module’s file may use the platform’s ids, extensions, tables for a while and all of its own', async () => {
  await following(`
    create type guest.mood as enum ('calm');
    create table guest.b (id uuid primary key default platform.uuid7(), mood guest.mood, name text);
    create table guest.c (b_id uuid references guest.b);
    create index b_by_name on guest.b using gin (name gin_trgm_ops);
    create temp table passing as select 1;
    create view guest.names as select name from guest.b;
    alter table guest.b alter column id drop default;
    drop table guest.a`);
  expect(await migrate(pool, guest)).toEqual(['guest/002-more.sql']);
});
