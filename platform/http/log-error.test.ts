import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openDb, openPool } from '../db/db.ts';
import { temporaryDatabase } from '../testing/database.ts';
import { withoutData } from './log-error.ts';

const database = await temporaryDatabase({ empty: true });
const db = openDb(openPool(database.url));

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test('an error of the database is logged with its constraint, and without the values of the row', async () => {
  await sql`create table person (email text constraint email_unique unique)`.execute(db);
  await sql`insert into person values ('ada@example.com')`.execute(db);
  const error: unknown = await sql`insert into person values ('ada@example.com')`
    .execute(db)
    .catch((thrown) => thrown);
  const logged = withoutData(error as Error);
  expect(logged).toMatchObject({ code: '23505', constraint: 'email_unique', stack: expect.any(String) });
  expect(JSON.stringify(logged)).not.toContain('ada@example.com');
});

test('what caused an error is logged alike', () => {
  const cause = Object.assign(new Error('inner'), { detail: 'Key (email)=(ada@example.com)', code: '23505' });
  expect(withoutData(new Error('outer', { cause }))).toMatchObject({
    message: 'outer',
    cause: { code: '23505' },
  });
});
