import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/database.ts';
import { openDb, openPool, type Tx } from './db.ts';
import { transact } from './transact.ts';

const database = await temporaryDatabase({ empty: true });
const db = openDb(openPool(database.url));
await sql`create table account (name text primary key, sum integer)`.execute(db);
await sql`insert into account values ('a', 0), ('b', 0)`.execute(db);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const add = (tx: Tx, name: string) => sql`update account set sum = sum + 1 where name = ${name}`.execute(tx);

test('two transactions that wait for each other are both done in the end, each once', async () => {
  let waiting = 0;
  const { promise: bothHoldOne, resolve } = Promise.withResolvers<void>();
  const inOrder = (first: string, second: string) =>
    transact(db, async (tx) => {
      await add(tx, first);
      waiting += 1;
      if (waiting === 2) resolve();
      await bothHoldOne;
      await add(tx, second);
    });
  await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
  expect((await sql`select sum from account`.execute(db)).rows).toEqual([{ sum: 2 }, { sum: 2 }]);
  expect(waiting).toBeGreaterThanOrEqual(3);
});

test('a failure of the work itself is not tried again', async () => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    throw new Error('no');
  };
  await expect(transact(db, work)).rejects.toThrow('no');
  expect(tries).toBe(1);
});
