import { beforeEach, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { changesOf } from '../history/history.sql.ts';
import { purgeDeleted } from '../life/purge.ts';
import { mergeContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { saying } from '../testing/saying.ts';
import { letDaysGoBy, rowsOf, someone, splitBatches, undoing } from './testing/undoing.ts';

const erased: string[] = [];
const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', { handlers: { erased: async (_tx, ids) => void erased.push(...ids) } }),
  ],
});
beforeEach(() => erased.splice(0));

const purge = () => purgeDeleted(app.now.db, { undoDays: 7, stopping: new AbortController().signal });
const changesKept = async (id: string) =>
  app.now.db
    .selectFrom('contacts.change')
    .select(['changeset_id', 'before'])
    .where('contact_id', '=', id)
    .execute();

/** Two of whom a deletion took both, and its undo brought back the first alone. */
async function halfBack() {
  const admin = await undoing(app.now);
  const ids = [await someone(app.now), await someone(app.now)].sort();
  const [back = '', away = ''] = ids;
  const deletion = await admin.bulk(ids, { kind: 'delete' });
  const { body } = await admin.askUndo(deletion);
  await splitBatches(app.now, body.id, [[back], [away]]);
  await admin.step(body.id);
  await admin.send('POST', `/contacts/bulk/${body.id}/cancel`);
  return { admin, back, away, deletion };
}

test('who came back and was deleted another time is kept until that cannot be undone either, and goes whole then', async () => {
  const { admin, back, away, deletion } = await halfBack();
  const second = await admin.remove(back);
  await letDaysGoBy(app.now, 8, deletion);
  await purge();
  expect(erased).toEqual([away]);
  expect(await admin.undo(second)).toMatchObject({ changed: 1, left: 0 });
  const third = await admin.remove(back);
  await letDaysGoBy(app.now, 8, third);
  await purge();
  expect(erased).toEqual([away, back]);
  expect(await changesKept(back)).toEqual([]);
});

test('who came back and was merged since keeps the past in who they are, without what was kept for an undo', async () => {
  const { back, away, deletion } = await halfBack();
  const into = await someone(app.now);
  await transact(app.now.db, (tx) => mergeContacts(tx, { from: back, into }, system));
  await letDaysGoBy(app.now, 8, deletion);
  const told = await changesOf(app.now.db, into, 50);
  await purge();
  expect(erased).toEqual([away]);
  expect(await changesOf(app.now.db, into, 50)).toEqual(told);
  const { changeset_id: merging } = await app.now.db
    .selectFrom('contacts.change')
    .innerJoin('contacts.changeset', 'id', 'changeset_id')
    .select('changeset_id')
    .where('contact_id', '=', into)
    .where('kind', '=', 'contact.merge')
    .executeTakeFirstOrThrow();
  await letDaysGoBy(app.now, 8, merging);
  await purge();
  expect(erased).toEqual([away, back]);
  expect((await rowsOf(app.now, [into])).contacts).toHaveLength(1);
  expect(await changesOf(app.now.db, into, 50)).toHaveLength(told.length);
  expect(await changesKept(back)).toEqual(
    expect.arrayContaining([
      { changeset_id: deletion, before: null },
      { changeset_id: merging, before: null },
    ]),
  );
});

test('a deletion of whom nobody is away any more is over when its days are, and the purge looks at it no more', async () => {
  const { admin, back, away, deletion } = await halfBack();
  const state = async () =>
    (
      await app.now.db
        .selectFrom('contacts.changeset')
        .select('undo_state')
        .where('id', '=', deletion)
        .executeTakeFirstOrThrow()
    ).undo_state;
  await purge();
  expect(await state()).toBe('possible');
  await letDaysGoBy(app.now, 8, deletion);
  await purge();
  expect([erased, await state()]).toEqual([[away], 'purged']);
  expect(await admin.contact(back)).toMatchObject({ id: back });
});
