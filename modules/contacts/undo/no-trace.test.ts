import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { purgeDeleted } from '../life/purge.ts';
import { eraseContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { markedPerson } from '../testing/conformance/marked-person.ts';
import { tracesIn } from '../testing/conformance/traces.ts';
import { remark, remarksModule } from '../testing/remarks-module.ts';
import { letDaysGoBy, someone, splitBatches, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), remarksModule()] });

const purge = (undoDays = 7) =>
  purgeDeleted(app.now.db, { undoDays, stopping: new AbortController().signal });

/** People who were imported, tagged, edited and exported, of whom another module keeps something. */
async function known(count: number) {
  const people = [];
  for (let n = 0; n < count; n += 1) {
    const person = await markedPerson(app.now);
    await remark(app.now.db, person.id);
    people.push(person);
  }
  return people;
}

/** Where a person stands in any table of any schema. */
async function traces({ marks }: Awaited<ReturnType<typeof markedPerson>>) {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
  `.execute(app.now.db);
  return tracesIn(
    app.now.db,
    rows.map(({ name }) => name),
    marks,
  );
}

/** The columns of bytes, and how many rows each has. */
async function bytesIn() {
  const { rows } = await sql<{ schema: string; name: string; column: string }>`
    select table_schema as schema, table_name as name, column_name as column from information_schema.columns
    where data_type = 'bytea' and table_schema <> 'pg_catalog'
  `.execute(app.now.db);
  const counted = rows.map(async ({ schema, name, column }) => {
    const { rows: held } = await sql`select from ${sql.id(schema, name)}`.execute(app.now.db);
    return `${schema}.${name}.${column}: ${held.length}`;
  });
  return Promise.all(counted);
}

const newest = async () => {
  const [last] = await app.now.db
    .selectFrom('contacts.changeset')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  return last?.id ?? '';
};

test('when the days for an undo are over, no table of any schema holds a trace of those who were deleted', async () => {
  const admin = await undoing(app.now);
  const people = await known(3);
  const [first, second, stays] = people;
  if (!first || !second || !stays) return expect.fail('three are made');
  const ids = [first.id, second.id];
  await admin.bulk([...ids, stays.id], { kind: 'addTags', tags: ['In the fair'] });
  await admin.bulk([...ids, stays.id], { kind: 'setType', type: 'customer' });
  await admin.send('POST', '/contacts/export', { selection: { ids }, seen: 2 });
  const deletion = await admin.bulk(ids, { kind: 'delete' });
  // A type of those who are gone cannot be taken back, which is listed.
  const typed = await admin.bulk([stays.id], { kind: 'setType', type: 'lead' });
  await admin.undo(typed);
  const held = await traces(first);
  expect(held).toEqual(
    expect.arrayContaining(['contacts.bulk_batch: id', 'contacts.change: e-mail', 'remarks.remark: id']),
  );
  await letDaysGoBy(app.now, 8, deletion);
  const others = await traces(stays);
  await purge();
  expect([await traces(first), await traces(second)]).toEqual([[], []]);
  expect(await traces(stays)).toEqual(others);
  // Bytes are no text to look through: there are none left of the files that were imported.
  expect(await bytesIn()).toEqual(['contacts.import_chunk.bytes: 0']);
  expect(await admin.state(deletion)).toBe('past');
  expect((await admin.askUndo(deletion)).status).toBe(409);
});

test('who was left out by an undo is forgotten in time too, and who came back is not', async () => {
  const admin = await undoing(app.now);
  const [left, back] = await known(2);
  if (!left || !back) return expect.fail('two are made');
  const { email } = await admin.contact(left.id);
  const deletion = await admin.bulk([left.id, back.id], { kind: 'delete' });
  const other = await someone(app.now, { email });
  expect(await admin.undo(deletion)).toMatchObject({ changed: 1, left: 1 });
  expect(await traces(left)).toContain('contacts.bulk_left: id');
  const whole = await traces(back);
  await letDaysGoBy(app.now, 8, deletion);
  await purge();
  const { 'e-mail': _, ...marks } = left.marks;
  expect(await traces({ ...left, marks })).toEqual([]);
  expect(await traces(back)).toEqual(whole);
  expect(await admin.state(deletion)).toBe('past');
  await admin.remove(other);
  await letDaysGoBy(app.now, 8, await newest());
  await purge();
  expect(await traces(left)).toEqual([]);
});

test('who was left out by an undo of tags is forgotten there with all else', async () => {
  const admin = await undoing(app.now);
  const [person] = await known(1);
  if (!person) return expect.fail('one is made');
  const tagged = await admin.bulk([person.id], { kind: 'addTags', tags: ['Left out'] });
  const deletion = await admin.bulk([person.id], { kind: 'delete' });
  const undo = await admin.undo(tagged);
  expect(await admin.left(undo.id)).toEqual([{ id: person.id, name: null, why: 'gone' }]);
  await letDaysGoBy(app.now, 8, deletion);
  await purge();
  expect(await traces(person)).toEqual([]);
});

test('without days for an undo, those who are deleted leave no trace at the next purge', async () => {
  const admin = await undoing(app.now);
  const [person, single] = await known(2);
  if (!person || !single) return expect.fail('two are made');
  await admin.bulk([person.id], { kind: 'delete' });
  await admin.remove(single.id);
  await purge(0);
  expect([await traces(person), await traces(single)]).toEqual([[], []]);
});

test('the purge leaves work alone that still goes on, and comes back to all that it deletes', async () => {
  const admin = await undoing(app.now);
  const [first, second] = await known(2);
  if (!first || !second) return expect.fail('two are made');
  const { body: work } = await admin.start([first.id, second.id], { kind: 'delete' });
  const { db } = app.now;
  const batch = db.updateTable('contacts.bulk_batch').where('bulk_id', '=', work.id);
  await batch.set({ ids: [first.id] }).execute();
  await db
    .insertInto('contacts.bulk_batch')
    .values({ bulk_id: work.id, n: 1, ids: [second.id] })
    .execute();
  await admin.step(work.id);
  await purge(0);
  expect(await traces(first)).toContain('contacts.change: e-mail');
  await admin.work(work.id);
  await purge(0);
  expect([await traces(first), await traces(second)]).toEqual([[], []]);
});

test('who is erased while the deletion goes on takes nobody else out of the purge', async () => {
  const admin = await undoing(app.now);
  const [erased, other] = await known(2);
  if (!erased || !other) return expect.fail('two are made');
  const { body: work } = await admin.start([erased.id, other.id], { kind: 'delete' });
  await splitBatches(app.now, work.id, [[erased.id], [other.id]]);
  await admin.step(work.id);
  await transact(app.now.db, (tx) => eraseContacts(tx, [erased.id]));
  expect(await traces(erased)).toEqual([]);
  await admin.work(work.id);
  expect(await admin.state(work.id)).toBe('possible');
  await letDaysGoBy(app.now, 8, work.id);
  await purge();
  expect(await traces(other)).toEqual([]);
});
