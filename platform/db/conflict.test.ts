import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/database.ts';
import { onConflict } from './conflict.ts';
import { openDb, openPool, type Tx } from './db.ts';

const database = await temporaryDatabase({ empty: true });
const db = openDb(openPool(database.url));
await sql`create table seat (
  number integer constraint seat_number_unique unique, row text constraint seat_row_unique unique)`.execute(
  db,
);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const take = (tx: Tx, number: number, row: string) =>
  sql`insert into seat values (${number}, ${row})`.execute(tx);
const taken = async (tx: Tx) =>
  (await sql<{ row: string }>`select row from seat order by row`.execute(tx)).rows;

test('a broken constraint becomes its refusal, which may still read', async () => {
  const refused = db.transaction().execute(async (tx) => {
    await take(tx, 1, 'a');
    await onConflict(tx, () => take(tx, 1, 'b'), {
      seat_number_unique: async () => new Error(`taken: ${(await taken(tx)).map(({ row }) => row)}`),
    });
  });
  await expect(refused).rejects.toThrow('taken: a');
});

test('after a refusal that is caught, the transaction goes on without the write', async () => {
  const rows = await db.transaction().execute(async (tx) => {
    await take(tx, 2, 'c');
    const refusals = { seat_number_unique: async () => new Error('taken') };
    await onConflict(tx, () => take(tx, 2, 'd'), refusals).catch(() => {});
    return taken(tx);
  });
  expect(rows).toEqual([{ row: 'c' }]);
});

test('a constraint that nobody speaks of, and any other failure, is thrown as it is', async () => {
  const failing = (write: (tx: Tx) => Promise<unknown>) =>
    db
      .transaction()
      .execute((tx) =>
        onConflict(tx, () => write(tx), { seat_number_unique: async () => new Error('taken') }),
      );
  await expect(failing((tx) => take(tx, 3, 'c'))).rejects.toMatchObject({ constraint: 'seat_row_unique' });
  await expect(failing((tx) => sql`select nonsense`.execute(tx))).rejects.toMatchObject({ code: '42703' });
});
