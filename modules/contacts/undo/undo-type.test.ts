import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { becomeCustomer, mergeContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { rowsOf, someone, splitBatches, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const lead = { kind: 'setType', type: 'lead' } as const;
const customer = { kind: 'setType', type: 'customer' } as const;

test('the undo of a type makes everybody what they were, customers since the day they were, and nobody else', async () => {
  const admin = await undoing(app.now);
  const [was, wasNot] = [await someone(app.now, { type: 'customer' }), await someone(app.now)];
  await app.now.db
    .updateTable('contacts.contact')
    .set({ customer_since: new Date('2020-02-29T12:30:00.123Z') })
    .where('id', '=', was)
    .execute();
  const before = await rowsOf(app.now, [was, wasNot]);
  const asWas = before.contacts.map((row) => ({
    ...(row as object),
    version: expect.any(Number),
    updated_at: expect.any(Date),
  }));
  for (const [type, changed] of [
    [lead, 1],
    [customer, 1],
  ] as const) {
    const changeset = await admin.bulk([was, wasNot], type);
    expect(await admin.undo(changeset)).toMatchObject({ status: 'done', changed, unchanged: 0, left: 0 });
    expect((await rowsOf(app.now, [was, wasNot])).contacts).toEqual(asWas);
  }
  const { body } = await admin.send('GET', `/contacts/${was}/history`);
  expect(body.items[0]).toMatchObject({
    kind: 'changeset.undo',
    before: { type: 'lead' },
    after: { type: 'customer' },
  });
});

test('who was made something else since, or the same another time, stays so and is listed; other edits stay', async () => {
  const admin = await undoing(app.now);
  const [other, same, named, gone] = [
    await someone(app.now),
    await someone(app.now),
    await someone(app.now),
    await someone(app.now),
  ];
  const changeset = await admin.bulk([other, same, named, gone], customer);
  for (const id of [other, same]) await admin.edit(id, { type: 'lead' });
  await transact(app.now.db, (tx) => becomeCustomer(tx, [same], system, { kind: 'order' }));
  await admin.edit(named, { firstName: 'Later' });
  await admin.remove(gone);
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ changed: 1, unchanged: 0, left: 3 });
  const whys = new Map(
    (await admin.left(undo.id)).map(({ id, why }: { id: string; why: string }) => [id, why]),
  );
  expect(whys).toEqual(
    new Map([
      [other, 'changed_since'],
      [same, 'changed_since'],
      [gone, 'gone'],
    ]),
  );
  expect(await admin.contact(other)).toMatchObject({ type: 'lead', customerSince: null });
  expect(await admin.contact(same)).toMatchObject({ type: 'customer' });
  expect(await admin.contact(named)).toMatchObject({ type: 'lead', firstName: 'Later' });
});

test('an undo of a later type counts for nothing, so that an earlier one can be undone after it', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now);
  const first = await admin.bulk([id], customer);
  const second = await admin.bulk([id], lead);
  expect(await admin.undo(second)).toMatchObject({ changed: 1 });
  await admin.undo(await admin.remove(id));
  expect(await admin.undo(first)).toMatchObject({ changed: 1, left: 0 });
  expect(await admin.contact(id)).toMatchObject({ type: 'lead', customerSince: null });
});

test('who bought since they were made a customer stays one, also who was merged with a customer, and nothing is told of it', async () => {
  const admin = await undoing(app.now);
  const [bought, merged, not] = [await someone(app.now), await someone(app.now), await someone(app.now)];
  const buyer = await someone(app.now, { type: 'customer' });
  const changeset = await admin.bulk([bought, merged, not], customer);
  const before = await rowsOf(app.now, [bought]);
  const history = async () => (await admin.send('GET', `/contacts/${bought}/history`)).body;
  const told = await history();
  await transact(app.now.db, (tx) => becomeCustomer(tx, [bought], system, { kind: 'order' }));
  expect([await rowsOf(app.now, [bought]), await history()]).toEqual([before, told]);
  await transact(app.now.db, (tx) => mergeContacts(tx, { from: buyer, into: merged }, system));
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ changed: 1, unchanged: 0, left: 2 });
  expect(await admin.left(undo.id)).toMatchObject([{ why: 'changed_since' }, { why: 'changed_since' }]);
  const types = [bought, merged, not].map(async (id) => (await admin.contact(id)).type);
  expect(await Promise.all(types)).toEqual(['customer', 'customer', 'lead']);
});

test('an undo that was interrupted goes on where it stood, and each contact has its turn once', async () => {
  const admin = await undoing(app.now);
  const ids = [await someone(app.now), await someone(app.now)].sort();
  const changeset = await admin.bulk(ids, customer);
  const { body } = await admin.askUndo(changeset);
  const [first = '', second = ''] = ids;
  await splitBatches(app.now, body.id, [[first], [second]]);
  await admin.step(body.id);
  expect([(await admin.contact(first)).type, (await admin.contact(second)).type]).toEqual([
    'lead',
    'customer',
  ]);
  await admin.edit(first, { type: 'customer' });
  expect(await admin.work(body.id)).toMatchObject({
    status: 'done',
    total: 2,
    changed: 2,
    unchanged: 0,
    left: 0,
  });
  expect([(await admin.contact(first)).type, (await admin.contact(second)).type]).toEqual([
    'customer',
    'lead',
  ]);
});
