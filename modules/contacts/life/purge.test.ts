import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { findContact } from '../contact/contact.sql.ts';
import { deleteContacts } from '../contact/contact.ts';
import { changesOf } from '../history/history.sql.ts';
import { eraseContacts, restoreDeleted } from '../public.ts';
import { contacts } from '../server.ts';
import { saying } from '../testing/saying.ts';
import { lifeJobs } from './life.jobs.ts';
import { purgeDeleted } from './purge.ts';
import { going } from './testing/going.ts';

const erased: string[][] = [];
const poisoned = new Set<string>();
const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', {
      handlers: {
        erased: async (_tx, ids) => {
          if (ids.some((id) => poisoned.has(id))) throw new Error('not\nnow');
          erased.push([...ids].sort());
        },
      },
    }),
  ],
});
beforeEach(() => erased.splice(0));

const { make, remove, merge, kept, goingOf, changeset, daysAgo } = going(app);
const purge = () => purgeDeleted(app.now.db, { undoDays: 7, stopping: new AbortController().signal });

/** More contacts than are purged at once, deleted as one. */
async function deletedMany(name: string) {
  const made = await app.now.db
    .insertInto('contacts.contact')
    .expression(
      sql`
        select platform.uuid7(), n || ${`@${name}.example`}, n || ${`@${name}.example`}
        from generate_series(1, 501) n`,
    )
    .columns(['id', 'email', 'email_key'])
    .returning('id')
    .execute();
  const ids = made.map(({ id }) => id);
  await transact(app.now.db, (tx) => deleteContacts(tx, ids, system));
  return ids;
}

test('what is kept of a deleted contact goes when it can no longer be undone, and not before', async () => {
  const [old, young] = [await make(), await make()];
  await remove(old);
  await remove(young);
  const deletion = await goingOf(old);
  await daysAgo(8, deletion);
  await purge();
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
  await transact(app.now.db, (tx) => eraseContacts(tx, [into]));
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
  await restoreDeleted(undo, deletion, system, { undoDays: 9 });
  await purge();
  await undo.commit().execute();
  expect(erased).toEqual([]);
  expect(await findContact(app.now.db, id)).toBeDefined();
  await purge();
  expect(await findContact(app.now.db, id)).toBeDefined();
});

test('one whom a module fails to forget is kept whole until it can, and keeps nobody else', async () => {
  const ids = [await make(), await make(), await make()];
  for (const [at, id] of ids.entries()) {
    await remove(id);
    await daysAgo(10 - at, await goingOf(id));
  }
  const [first = '', failing = '', last = ''] = ids;
  poisoned.add(failing);
  await expect(purge()).rejects.toThrow(`could not be erased: 1 (${failing}: not now)`);
  expect(erased).toEqual([[first], [last]]);
  expect((await Promise.all(ids.map(kept))).map((changes) => changes.length)).toEqual([0, 3, 0]);
  poisoned.clear();
  await purge();
  expect(await kept(failing)).toEqual([]);
});

test('those whom a module fails to forget are tried once in a run, however many they are', async () => {
  const ids = await deletedMany('poisoned');
  await daysAgo(9, await goingOf(ids[0] ?? ''));
  for (const id of ids) poisoned.add(id);
  const other = await make();
  await remove(other);
  await daysAgo(8, await goingOf(other));
  await expect(purge()).rejects.toThrow('could not be erased: 501 (');
  expect(erased).toEqual([[other]]);
  poisoned.clear();
  await purge();
  expect(await kept(ids[0] ?? '')).toEqual([]);
});

test('the job goes on until all whose time is over are gone', async () => {
  const ids = await deletedMany('many');
  const deletion = await goingOf(ids[0] ?? '');
  await daysAgo(8, deletion);
  const [purging] = lifeJobs({ undoDays: 7 });
  const context = { db: app.now.db, stopping: new AbortController().signal };
  await purging?.run(context, {} as never);
  expect(erased.flat().sort()).toEqual(ids.sort());
  expect(await changeset(deletion)).toMatchObject({ undo_state: 'purged' });
});
