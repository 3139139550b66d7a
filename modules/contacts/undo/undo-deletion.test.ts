import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contactsRestored, eraseContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { letDaysGoBy, rowsOf, someone, splitBatches, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('the undo of a deletion of many brings everybody back as they were, and tells the other modules whom', async () => {
  const admin = await undoing(app.now);
  const whole = {
    ...{ firstName: 'Ada', lastName: 'Lee', phone: '031 300 00 00', addressLine1: 'Gasse 1', city: 'Bern' },
    ...{ addressLine2: 'Flat 2', state: 'BE', postalCode: '3000', country: 'CH', type: 'customer' as const },
  };
  const ids = [await someone(app.now, { ...whole, tags: ['Kept', 'Lost'] }), await someone(app.now)].sort();
  const tagged = (await admin.contact(ids[0] ?? '')).tags.concat((await admin.contact(ids[1] ?? '')).tags);
  await admin.bulk(ids, {
    kind: 'removeTags',
    tagIds: tagged.filter((tag) => tag.name === 'Lost').map(({ id }) => id),
  });
  const before = await rowsOf(app.now, ids);
  expect(before.grants).toHaveLength(2);
  const deletion = await admin.bulk(ids, { kind: 'delete' });
  expect((await rowsOf(app.now, ids)).contacts).toEqual([]);
  const heard: unknown[] = [];
  connectListeners([on(contactsRestored, async (_tx, told) => void heard.push(told))]);
  expect(await admin.undo(deletion)).toMatchObject({ status: 'done', changed: 2, unchanged: 0, left: 0 });
  connectListeners([]);
  expect(await rowsOf(app.now, ids)).toEqual(before);
  expect(heard).toEqual([{ ids, changesetId: deletion }]);
  expect(await admin.state(deletion)).toBe('undone');
  const { body } = await admin.send('GET', `/contacts/${ids[0]}/history`);
  expect(body.items[0]).toMatchObject({
    kind: 'changeset.undo',
    before: null,
    after: { type: expect.any(String) },
  });
});

test('the deletion of a single contact is undone in the same way', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now, { tags: ['Single'] });
  const before = await rowsOf(app.now, [id]);
  const deletion = await admin.remove(id);
  expect(await admin.undo(deletion)).toMatchObject({ status: 'done', total: 1, changed: 1 });
  expect(await rowsOf(app.now, [id])).toEqual(before);
});

test('who has an e-mail that is another’s by now stays deleted and is listed, and all others come back', async () => {
  const admin = await undoing(app.now);
  const taken = await someone(app.now, { email: 'Taken@undo.example' });
  const free = await someone(app.now);
  const deletion = await admin.bulk([taken, free], { kind: 'delete' });
  const other = await someone(app.now, { email: 'taken@undo.example' });
  const undo = await admin.undo(deletion);
  expect(undo).toMatchObject({ status: 'done', changed: 1, left: 1 });
  const left = { id: taken, name: 'Taken@undo.example', why: 'email_taken' };
  expect(await admin.left(undo.id)).toEqual([left]);
  const viewer = await undoing(app.now, await actAs(app.now, 'viewer'));
  expect(await viewer.left(undo.id)).toEqual([{ ...left, name: null }]);
  expect(
    (await rowsOf(app.now, [taken, free, other])).contacts.map((row) => (row as { id: string }).id),
  ).toEqual([free, other].sort());
});

test('tags that were deleted meanwhile do not come back, and the contacts do', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now, { tags: ['Deleted meanwhile', 'There'] });
  const tag = (await admin.contact(id)).tags.find(({ name }) => name === 'Deleted meanwhile');
  const deletion = await admin.bulk([id], { kind: 'delete' });
  await admin.send('DELETE', `/tags/${tag?.id}`);
  await admin.undo(deletion);
  expect((await admin.contact(id)).tags.map(({ name }) => name)).toEqual(['There']);
});

test('who was erased meanwhile does not come back', async () => {
  const admin = await undoing(app.now);
  const [erased, other] = [await someone(app.now), await someone(app.now)];
  const deletion = await admin.bulk([erased, other], { kind: 'delete' });
  await transact(app.now.db, (tx) => eraseContacts(tx, [erased]));
  expect(await admin.undo(deletion)).toMatchObject({ total: 1, changed: 1 });
  expect((await rowsOf(app.now, [erased])).contacts).toEqual([]);
});

test('who is erased between the beginning of an undo and their turn is counted as left, and nothing says who it was', async () => {
  const admin = await undoing(app.now);
  const [erased, other] = [await someone(app.now), await someone(app.now)];
  const deletion = await admin.bulk([erased, other], { kind: 'delete' });
  const { body } = await admin.askUndo(deletion);
  await transact(app.now.db, (tx) => eraseContacts(tx, [erased]));
  const ids = await app.now.db
    .selectFrom('contacts.bulk_batch')
    .select('ids')
    .where('bulk_id', '=', body.id)
    .execute();
  expect(ids).toEqual([{ ids: ['00000000-0000-0000-0000-000000000000', other] }]);
  expect(await admin.work(body.id)).toMatchObject({ status: 'done', total: 2, done: 2, changed: 1, left: 1 });
  expect(await admin.left(body.id)).toEqual([]);
});

test('an undo that left someone out for an e-mail can be repeated when that is free again, within the days for it', async () => {
  const admin = await undoing(app.now);
  const [taken, free] = [await someone(app.now, { email: 'again@undo.example' }), await someone(app.now)];
  const before = await rowsOf(app.now, [taken, free]);
  const deletion = await admin.bulk([taken, free], { kind: 'delete' });
  const other = await someone(app.now, { email: 'again@undo.example' });
  for (const changed of [1, 0]) {
    expect(await admin.undo(deletion)).toMatchObject({ status: 'done', changed, left: 1 });
    expect(await admin.state(deletion)).toBe('possible');
  }
  await admin.remove(other);
  await letDaysGoBy(app.now, 8, deletion);
  expect((await admin.askUndo(deletion)).status).toBe(409);
  await letDaysGoBy(app.now, 6, deletion);
  expect(await admin.undo(deletion)).toMatchObject({ changed: 1, unchanged: 1, left: 0 });
  expect(await rowsOf(app.now, [taken, free])).toEqual({ ...before, counts: expect.anything() });
  expect(await admin.state(deletion)).toBe('undone');
});

test('an undo that was cancelled can be repeated: who is back is unchanged, and who went another time stays away', async () => {
  const admin = await undoing(app.now);
  const [back, again, away] = [await someone(app.now), await someone(app.now), await someone(app.now)];
  const deletion = await admin.bulk([back, again, away], { kind: 'delete' });
  const { body } = await admin.askUndo(deletion);
  await splitBatches(app.now, body.id, [[back, again], [away]]);
  await admin.step(body.id);
  expect(await admin.state(deletion)).toBe('undoing');
  await admin.send('POST', `/contacts/bulk/${body.id}/cancel`);
  expect(await admin.state(deletion)).toBe('possible');
  await admin.remove(again);
  const undo = await admin.undo(deletion);
  expect(undo).toMatchObject({ status: 'done', changed: 1, unchanged: 1, left: 1 });
  expect(await admin.left(undo.id)).toEqual([{ id: again, name: null, why: 'changed_since' }]);
});
