import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { findContact } from '../contact/contact.sql.ts';
import { createContact, deleteContact, deleteContacts } from '../contact/contact.ts';
import { addTags } from '../contact/contact-tags.ts';
import { changesOf } from '../history/history.sql.ts';
import {
  contactsDeleted,
  eraseContacts,
  grantTags,
  mergeContacts,
  restoreDeleted,
  withdrawGrants,
} from '../public.ts';
import { contacts } from '../server.ts';
import { ensureTags } from '../tags/tag.ts';
import { saying } from '../testing/saying.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { purgeDeleted } from './erase.ts';
import { lifeJobs } from './life.jobs.ts';

const erased: string[][] = [];
let failing = false;
const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', {
      handlers: {
        erased: async (_tx, ids) => {
          if (failing) throw new Error('not now');
          erased.push([...ids].sort());
        },
      },
    }),
  ],
});
beforeEach(() => erased.splice(0));

const make = () =>
  transact(app.now.db, async (tx) => {
    const email = `${crypto.randomUUID()}@erase.example`;
    const { id } = await createContact(tx, { email, firstName: 'Traceless' }, system);
    await addTags(tx, id, ['Erased'], system);
    return id;
  });
const remove = (id: string) => transact(app.now.db, (tx) => deleteContact(tx, id, system));
const merge = (from: string, into: string) =>
  transact(app.now.db, (tx) => mergeContacts(tx, { from, into }, system));
const erase = (ids: string[]) => transact(app.now.db, (tx) => eraseContacts(tx, ids));
const purge = () => transact(app.now.db, (tx) => purgeDeleted(tx, 7));
const kept = (id: string) =>
  app.now.db
    .selectFrom('contacts.change')
    .selectAll()
    .where('contact_id', '=', id)
    .orderBy('changeset_id')
    .execute();

/** The changeset that took a contact away. */
async function goingOf(id: string) {
  const going = (await kept(id)).find((change) => change.after === null);
  return going?.changeset_id ?? '';
}

async function daysAgo(days: number, changesetId: string) {
  await app.now.db
    .updateTable('contacts.changeset')
    .set({ created_at: new Date(Date.now() - days * 86_400_000) })
    .where('id', '=', changesetId)
    .execute();
}

const changeset = (id: string) =>
  app.now.db.selectFrom('contacts.changeset').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

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
  await expect(transact(app.now.db, (tx) => restoreDeleted(tx, deletion, system))).rejects.toMatchObject({
    refusal: { code: 'cannot_be_undone' },
  });
});

test('an erasure waits for the undo of a deletion, and erases who is back by it', async () => {
  const id = await make();
  await remove(id);
  const undo = await app.now.db.startTransaction().execute();
  await restoreDeleted(undo, await goingOf(id), system);
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
  const undo = transact(app.now.db, (tx) => restoreDeleted(tx, deletion, system));
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

test('what is kept of a deleted contact goes when it can no longer be undone, and not before', async () => {
  const [old, young] = [await make(), await make()];
  await remove(old);
  await remove(young);
  const deletion = await goingOf(old);
  await daysAgo(8, deletion);
  expect(await purge()).toBe(false);
  expect(erased).toEqual([[old]]);
  expect(await kept(old)).toEqual([]);
  expect(await changeset(deletion)).toMatchObject({ undo_state: 'purged' });
  expect(await kept(young)).toHaveLength(3);
  await purge();
  expect(erased).toHaveLength(1);
});

test('what a merge keeps goes when it can no longer be undone; the past stays with the other contact, and goes with it', async () => {
  const [from, into] = [await make(), await make()];
  await merge(from, into);
  const merging = await goingOf(from);
  await daysAgo(8, merging);
  await purge();
  expect(erased).toEqual([[from]]);
  expect((await kept(from)).map(({ before }) => before)).toEqual([null, { tags: [] }, null]);
  expect(await changeset(merging)).toMatchObject({ undo_state: 'purged', cause_label: 'Traceless' });
  expect(await changesOf(app.now.db, into, 10)).toHaveLength(5);
  await purge();
  expect(erased).toHaveLength(1);
  await erase([into]);
  expect(await kept(from)).toEqual([]);
  expect(await changeset(merging)).toMatchObject({ cause_id: null, cause_label: null });
});

test('who was merged into someone goes with them when their deletion can no longer be undone', async () => {
  const [from, into] = [await make(), await make()];
  await merge(from, into);
  await daysAgo(9, await goingOf(from));
  await purge();
  await remove(into);
  await daysAgo(8, await goingOf(into));
  await purge();
  expect(erased).toEqual([[from], [from, into].sort()]);
  for (const id of [from, into]) expect(await kept(id)).toEqual([]);
});

test('a deletion that is being undone is left to its undo', async () => {
  const id = await make();
  await remove(id);
  const deletion = await goingOf(id);
  await daysAgo(8, deletion);
  const undo = await app.now.db.startTransaction().execute();
  await restoreDeleted(undo, deletion, system);
  await purge();
  await undo.commit().execute();
  expect(erased).toEqual([]);
  expect(await findContact(app.now.db, id)).toBeDefined();
  await purge();
  expect(await findContact(app.now.db, id)).toBeDefined();
});

test('a module that fails to forget keeps everything until it can', async () => {
  const id = await make();
  await remove(id);
  await daysAgo(8, await goingOf(id));
  failing = true;
  await expect(purge()).rejects.toThrow('not now');
  failing = false;
  expect(await kept(id)).toHaveLength(3);
  await purge();
  expect(await kept(id)).toEqual([]);
});

test('the job goes on until all whose time is over are gone', async () => {
  const made = await app.now.db
    .insertInto('contacts.contact')
    .expression(
      sql`select platform.uuid7(), 'n' || n || '@many.example', 'n' || n || '@many.example' from generate_series(1, 501) n`,
    )
    .columns(['id', 'email', 'email_key'])
    .returning('id')
    .execute();
  const ids = made.map(({ id }) => id);
  await transact(app.now.db, (tx) => deleteContacts(tx, ids, system));
  const deletion = await goingOf(ids[0] ?? '');
  await daysAgo(8, deletion);
  const [purging] = lifeJobs({ undoDays: 7 });
  const context = { db: app.now.db, stopping: new AbortController().signal };
  await purging?.run(context, {} as never);
  expect(erased.flat().sort()).toEqual(ids.sort());
  expect(await changeset(deletion)).toMatchObject({ undo_state: 'purged' });
});
