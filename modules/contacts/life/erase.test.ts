import { beforeEach, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { findContact } from '../contact/contact.sql.ts';
import { deleteContact } from '../contact/contact.ts';
import { contactsDeleted, eraseContacts, grantTags, restoreDeleted, withdrawGrants } from '../public.ts';
import { contacts } from '../server.ts';
import { ensureTags } from '../tags/tag.ts';
import { saying } from '../testing/saying.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { going } from './testing/going.ts';

const erased: string[][] = [];
const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', {
      handlers: {
        erased: async (_tx, ids) => void erased.push([...ids].sort()),
      },
    }),
  ],
});
beforeEach(() => erased.splice(0));

const { make, remove, merge, kept, goingOf, changeset } = going(app);
const erase = (ids: string[]) => transact(app.now.db, (tx) => eraseContacts(tx, ids));

test('a contact that is erased is deleted first, and then forgotten by every module', async () => {
  const id = await make();
  const told: unknown[] = [];
  connectListeners([on(contactsDeleted, async (_tx, { ids }) => void told.push(ids, erased.length))]);
  await erase([id]);
  connectListeners([]);
  expect(told).toEqual([[id], 0]);
  expect(erased).toEqual([[id]]);
  expect(await findContact(app.now.db, id)).toBeUndefined();
  expect(await kept(id)).toEqual([]);
});

test('who was deleted is erased too, and the deletion cannot be undone any more', async () => {
  const id = await make();
  await remove(id);
  const deletion = await goingOf(id);
  await erase([id]);
  expect(await kept(id)).toEqual([]);
  await expect(
    transact(app.now.db, (tx) => restoreDeleted(tx, deletion, system, { undoDays: 7 })),
  ).rejects.toMatchObject({
    refusal: { code: 'cannot_be_undone' },
  });
});

test('an erasure waits for the undo of a deletion, and erases who is back by it', async () => {
  const id = await make();
  await remove(id);
  const undo = await app.now.db.startTransaction().execute();
  await restoreDeleted(undo, await goingOf(id), system, { undoDays: 7 });
  const erasure = erase([id]);
  await someoneWaits(app.now.db);
  await undo.commit().execute();
  await erasure;
  expect(await findContact(app.now.db, id)).toBeUndefined();
  expect(await kept(id)).toEqual([]);
});

test('an undo waits for the erasure of who was deleted, and then brings nobody back', async () => {
  const id = await make();
  await remove(id);
  const deletion = await goingOf(id);
  const erasure = await app.now.db.startTransaction().execute();
  await eraseContacts(erasure, [id]);
  const undo = transact(app.now.db, (tx) => restoreDeleted(tx, deletion, system, { undoDays: 7 }));
  const refused = expect(undo).rejects.toMatchObject({ refusal: { code: 'cannot_be_undone' } });
  await someoneWaits(app.now.db);
  await erasure.commit().execute();
  await refused;
  expect(await findContact(app.now.db, id)).toBeUndefined();
});

test('an erasure waits for a deletion, and forgets what that keeps', async () => {
  const id = await make();
  const deletion = await app.now.db.startTransaction().execute();
  await deleteContact(deletion, id, system);
  const erasure = erase([id]);
  await someoneWaits(app.now.db);
  await deletion.commit().execute();
  await erasure;
  expect(await kept(id)).toEqual([]);
  expect(erased).toEqual([[id]]);
});

test('who was merged into someone is erased with them', async () => {
  const [first, second, third] = [await make(), await make(), await make()];
  await merge(first, second);
  await merge(second, third);
  const changesetId = await goingOf(second);
  await erase([third]);
  expect(erased).toEqual([[first, second, third].sort()]);
  for (const id of [first, second, third]) expect(await kept(id)).toEqual([]);
  expect(await changeset(changesetId)).toMatchObject({ undo_state: 'purged', cause_label: null });
});

test('who was merged into another is not erased alone, and the refusal names who they are now', async () => {
  const [first, second, third] = [await make(), await make(), await make()];
  await merge(first, second);
  await merge(second, third);
  const refusal = { status: 409, code: 'merged_away', extra: { into: { id: third, name: 'Traceless' } } };
  await expect(erase([first])).rejects.toMatchObject({ refusal });
  await remove(third);
  await expect(erase([second])).rejects.toMatchObject({
    refusal: { extra: { into: { id: third, name: null } } },
  });
  await erase([first, third]);
  expect(erased).toEqual([[first, second, third].sort()]);
});

test('what was written of why a tag was taken goes with the only one who is concerned, also where the tag stayed', async () => {
  const [id, other] = [await make(), await make()];
  const about = { source: 'offer' as const, actor: system, cause: { kind: 'order' } };
  await transact(app.now.db, async (tx) => {
    const { all } = await ensureTags(tx, ['Erased']);
    const withdrawn = async (contactIds: string[], reason: string) => {
      const given = { ...about, contactIds, reference: reason };
      await grantTags(tx, { ...given, tagIds: all.map((tag) => tag.id), label: 'Course' });
      await withdrawGrants(tx, { ...given, reason });
    };
    await withdrawn([id], 'of one who is erased');
    await withdrawn([id, other], 'of one who stays too');
  });
  await erase([id]);
  const written = app.now.db
    .selectFrom('contacts.changeset')
    .select('reason')
    .where('reason', 'is not', null);
  expect(await written.execute()).toEqual([{ reason: 'of one who stays too' }]);
});

test('the reply that is kept for a repeat of the request goes with the person', async () => {
  const editor = await actAs(app.now, 'editor');
  const made = await editor.inject({
    method: 'POST',
    url: '/api/v1/contacts',
    headers: { 'idempotency-key': 'made once' },
    payload: { email: 'replied@erased.example' },
  });
  const replies = app.now.db.selectFrom('platform.idempotency').select('key').where('key', '=', 'made once');
  expect(await replies.execute()).toHaveLength(1);
  await erase([made.json().id]);
  expect(await replies.execute()).toEqual([]);
});
