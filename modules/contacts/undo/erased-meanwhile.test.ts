import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { insertLeft, removeBatch } from '../bulk/bulk.sql.ts';
import { eraseContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { someone, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const customer = { kind: 'setType', type: 'customer' } as const;
const erase = (id: string) => transact(app.now.db, (tx) => eraseContacts(tx, [id]));
const leftOf = (bulkId: string) =>
  app.now.db.selectFrom('contacts.bulk_left').selectAll().where('bulk_id', '=', bulkId).execute();

async function begun() {
  const admin = await undoing(app.now);
  const [erased, other] = [await someone(app.now), await someone(app.now)];
  const { body } = await admin.start([erased, other], customer);
  return { admin, erased, other, work: body.id };
}
const counts = { status: 'done', total: 2, done: 2, changed: 1, unchanged: 0, left: 1 };

test('the numbers of work from whose set someone is erased add up', async () => {
  const { admin, erased, work } = await begun();
  await erase(erased);
  expect(await admin.work(work)).toMatchObject(counts);
  expect(await leftOf(work)).toEqual([]);
});

test('work that waited for the erasure of someone of its batch does not tell who it was', async () => {
  const { admin, erased, work } = await begun();
  const erasure = await app.now.db.startTransaction().execute();
  await eraseContacts(erasure, [erased]);
  const working = admin.work(work);
  await someoneWaits(app.now.db);
  await erasure.commit().execute();
  expect(await working).toMatchObject(counts);
  expect(await leftOf(work)).toEqual([]);
});

test('an erasure waits for work that has just left someone out, and forgets that', async () => {
  const { admin, erased, other, work } = await begun();
  await admin.remove(erased);
  const working = await app.now.db.startTransaction().execute();
  await removeBatch(working, work, 0);
  await insertLeft(working, work, [{ contactId: erased, why: 'gone' }]);
  const erasure = erase(erased);
  await someoneWaits(app.now.db);
  await working.commit().execute();
  await erasure;
  expect(await leftOf(work)).toEqual([]);
  expect(await admin.contact(other)).toMatchObject({ id: other });
});
