import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { purgeDeleted } from '../life/purge.ts';
import { eraseContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { letDaysGoBy, rowsOf, someone, undoing } from './testing/undoing.ts';
import { startUndo } from './undo.ts';
import { undoBatch } from './undo-batch.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const may = (...rights: string[]) =>
  ({ kind: 'user', id: '1', name: 'Ada', rights: new Set(rights) }) as const;
const purge = () => purgeDeleted(app.now.db, { undoDays: 7, stopping: new AbortController().signal });

async function deleted() {
  const admin = await undoing(app.now);
  const id = await someone(app.now);
  return { admin, id, deletion: await admin.remove(id) };
}

test('what was undone, or is being undone, is not undone another time', async () => {
  const { admin, deletion } = await deleted();
  const { body: undo } = await admin.askUndo(deletion);
  const problem = { status: 409, code: 'cannot_be_undone' };
  expect((await admin.askUndo(deletion)).body).toMatchObject({
    ...problem,
    detail: 'This is being undone already. Wait until that has ended.',
  });
  await admin.work(undo.id);
  expect((await admin.askUndo(deletion)).body).toMatchObject({
    ...problem,
    detail: 'This was undone already.',
  });
  expect((await admin.askUndo(undo.id)).body).toMatchObject({
    ...problem,
    detail: 'An undo cannot be undone. Repeat what was undone instead.',
  });
});

test('a change is undone within the days given for it, and neither after them nor where there are none', async () => {
  const { admin, id, deletion } = await deleted();
  await letDaysGoBy(app.now, 7.01, deletion);
  expect(await admin.askUndo(deletion)).toMatchObject({
    status: 409,
    body: { code: 'cannot_be_undone', detail: 'This can no longer be undone: it is more than 7 days ago.' },
  });
  await letDaysGoBy(app.now, 6.99, deletion);
  const never = transact(app.now.db, (tx) =>
    startUndo(tx, deletion, may('contacts.delete'), { undoDays: 0 }),
  );
  await expect(never).rejects.toMatchObject({ refusal: { status: 409, code: 'cannot_be_undone' } });
  await admin.undo(deletion);
  expect((await rowsOf(app.now, [id])).contacts).toHaveLength(1);
});

test('work that goes on is cancelled or waited for first; when it was cancelled, what it did is undone', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now);
  const { body: work } = await admin.start([id], { kind: 'addTags', tags: ['Going on'] });
  expect(await admin.askUndo(work.id)).toMatchObject({
    status: 409,
    body: {
      code: 'bulk_running',
      detail: 'This still goes on. Cancel it or wait until it has ended, then undo it.',
    },
  });
  await admin.send('POST', `/contacts/bulk/${work.id}/cancel`);
  expect(await admin.askUndo(work.id)).toMatchObject({
    status: 409,
    body: { detail: 'There is nothing to undo: nobody is left whom this changed.' },
  });
});

test('an undo is for those who may do such a thing, whoever did it', async () => {
  const { db } = app.now;
  const admin = await undoing(app.now);
  const ids = [await someone(app.now), await someone(app.now)];
  const tagged = await admin.bulk(ids, { kind: 'addTags', tags: ['Rights'] });
  const single = await admin.remove(ids[0] ?? '');
  const many = await admin.bulk(ids.slice(1), { kind: 'delete' });
  const cases = [
    [tagged, 'contacts.edit'],
    [single, 'contacts.delete'],
    [many, 'contacts.deleteMany'],
  ] as const;
  const all = cases.map(([, right]) => right);
  for (const [changeset, right] of cases) {
    const others = may(...all.filter((other) => other !== right));
    const refused = transact(db, (tx) => startUndo(tx, changeset, others, { undoDays: 7 }));
    await expect(refused).rejects.toMatchObject({ refusal: { status: 403, extra: { right } } });
    const started = transact(db, (tx) => startUndo(tx, changeset, may(right), { undoDays: 7 }));
    await expect(started).resolves.toMatchObject({ action: 'undo', given: { changeset } });
  }
  const viewer = await undoing(app.now, await actAs(app.now, 'viewer'));
  expect((await viewer.askUndo(tagged)).status).toBe(403);
});

test('nobody undoes what is none of these changes', async () => {
  const admin = await undoing(app.now);
  const { id } = (await admin.send('POST', '/contacts', { email: 'made@undo.example' })).body;
  const { changeset_id } = await app.now.db
    .selectFrom('contacts.change')
    .select('changeset_id')
    .where('contact_id', '=', id)
    .executeTakeFirstOrThrow();
  for (const other of [changeset_id, '01890000-0000-7000-8000-000000000000'])
    expect(await admin.askUndo(other)).toMatchObject({ status: 404 });
});

test('of two who undo the same at once, one does', async () => {
  const { deletion } = await deleted();
  const { db } = app.now;
  const first = await db.startTransaction().execute();
  await startUndo(first, deletion, may('contacts.delete'), { undoDays: 7 });
  const second = transact(db, (tx) => startUndo(tx, deletion, may('contacts.delete'), { undoDays: 7 }));
  const refused = expect(second).rejects.toMatchObject({ refusal: { code: 'cannot_be_undone' } });
  await someoneWaits(db);
  await first.commit().execute();
  await refused;
});

test('the purge leaves to an undo what was begun in time, until it has ended', async () => {
  const { admin, id, deletion } = await deleted();
  const { body: undo } = await admin.askUndo(deletion);
  await letDaysGoBy(app.now, 8, deletion);
  await purge();
  expect(await admin.work(undo.id)).toMatchObject({ changed: 1 });
  expect((await rowsOf(app.now, [id])).contacts).toHaveLength(1);
  await purge();
  expect((await rowsOf(app.now, [id])).contacts).toHaveLength(1);
});

test('an erasure waits for the undo that brings someone back, and erases them', async () => {
  const { admin, id, deletion } = await deleted();
  const { body: undo } = await admin.askUndo(deletion);
  const { db } = app.now;
  const bulk = await db
    .selectFrom('contacts.bulk')
    .selectAll()
    .where('id', '=', undo.id)
    .executeTakeFirstOrThrow();
  const batch = await db.startTransaction().execute();
  await undoBatch(batch, { bulk, ids: [id], actor: may() });
  const erasure = transact(db, (tx) => eraseContacts(tx, [id]));
  await someoneWaits(db);
  await batch.commit().execute();
  await erasure;
  expect((await rowsOf(app.now, [id])).contacts).toEqual([]);
  expect(await db.selectFrom('contacts.change').selectAll().where('contact_id', '=', id).execute()).toEqual(
    [],
  );
});

test('an undo waits for the erasure of someone, and does not bring them back', async () => {
  const { admin, id, deletion } = await deleted();
  const { body: undo } = await admin.askUndo(deletion);
  const { db } = app.now;
  const erasure = await db.startTransaction().execute();
  await eraseContacts(erasure, [id]);
  const working = admin.work(undo.id);
  await someoneWaits(db);
  await erasure.commit().execute();
  expect(await working).toMatchObject({ status: 'done', changed: 0 });
  expect((await rowsOf(app.now, [id])).contacts).toEqual([]);
});
