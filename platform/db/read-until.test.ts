import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/database.ts';
import { type Db, openDb, openPool } from './db.ts';
import { readUntil } from './read-until.ts';

const database = await temporaryDatabase({ empty: true });
const db = openDb(openPool(database.url));

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const inTime = (read: (db: Db) => Promise<unknown>, ms = 60_000) =>
  readUntil(db, performance.now() + ms, read);

test('a statement that takes longer is ended by PostgreSQL', async () => {
  await expect(inTime((read) => sql`select pg_sleep(60)`.execute(read), 50)).rejects.toMatchObject({
    code: '57014',
  });
});

test('what reads within a time cannot write', async () => {
  await expect(inTime((read) => sql`create table made (n int)`.execute(read))).rejects.toMatchObject({
    code: '25006',
  });
});

test('nothing is asked when the time was over before a connection was free', async () => {
  await expect(inTime(() => Promise.reject(new Error('asked')), 0)).rejects.toThrow('not answer in time');
});
