import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { grantTags, mergeContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { ensureTags } from '../tags/tag.ts';
import { rowsOf, someone, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

type Acting = Awaited<ReturnType<typeof undoing>>;

const tagIds = async (...names: string[]) => {
  const { all } = await transact(app.now.db, (tx) => ensureTags(tx, names));
  return names.map((name) => all.find((tag) => tag.name === name)?.id ?? '');
};
const tagsOf = async (admin: Acting, id: string) =>
  (await admin.contact(id)).tags.map(({ name }) => name).sort();
const add = (admin: Acting, ids: string[], ...tags: string[]) => admin.bulk(ids, { kind: 'addTags', tags });
const take = async (admin: Acting, ids: string[], ...names: string[]) =>
  admin.bulk(ids, { kind: 'removeTags', tagIds: await tagIds(...names) });

const giveBy = (contactId: string, reference: string, ids: readonly string[]) =>
  transact(app.now.db, (tx) =>
    grantTags(tx, {
      ...{ contactIds: [contactId], tagIds: ids, source: 'offer', reference, label: 'Offer' },
      ...{ actor: system, cause: { kind: 'order' } },
    }),
  );

/** All rows but those of grants that ended, which stay as history. */
async function active(ids: string[]) {
  const { grants, ...rows } = await rowsOf(app.now, ids);
  return { ...rows, grants: grants.filter((grant) => (grant as { ended_at: unknown }).ended_at === null) };
}

test('the undo of added tags takes exactly the grants that were added, and tells it in the history', async () => {
  const admin = await undoing(app.now);
  const [none, byHand, byOffer] = [
    await someone(app.now),
    await someone(app.now, { tags: ['Added'] }),
    await someone(app.now),
  ];
  const ids = [none, byHand, byOffer];
  await giveBy(byOffer, '1', await tagIds('Added', 'Also added'));
  const before = await active(ids);
  const changeset = await add(admin, ids, 'Added', 'Also added');
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ status: 'done', total: 3, changed: 3, unchanged: 0, left: 0 });
  expect(await active(ids)).toEqual(before);
  const histories = ids.map(async (id) => {
    const { body } = await admin.send('GET', `/contacts/${id}/history`);
    return body.items.filter(({ kind }: { kind: string }) => kind === 'changeset.undo');
  });
  expect(await Promise.all(histories)).toEqual([
    [expect.objectContaining({ before: { tags: ['Added', 'Also added'] }, after: { tags: [] } })],
    [expect.objectContaining({ before: { tags: ['Also added'] }, after: { tags: [] } })],
    [],
  ]);
});

test('tags that someone took since, or that are deleted, are left as they are and listed', async () => {
  const admin = await undoing(app.now);
  const [taken, given, gone, plain] = [
    await someone(app.now),
    await someone(app.now),
    await someone(app.now),
    await someone(app.now),
  ];
  const changeset = await add(admin, [taken, given, gone, plain], 'Fair', 'Fair two');
  const [fair = ''] = await tagIds('Fair');
  for (const id of [taken, given]) await admin.send('DELETE', `/contacts/${id}/tags/${fair}`);
  await admin.send('POST', `/contacts/${given}/tags`, { tags: ['Fair'] });
  await admin.remove(gone);
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ changed: 1, unchanged: 0, left: 3 });
  expect((await admin.left(undo.id)).sort(byWhy)).toEqual(
    [
      { id: gone, name: null, why: 'gone' },
      { id: taken, name: expect.any(String), why: 'changed_since' },
      { id: given, name: expect.any(String), why: 'changed_since' },
    ].sort(byWhy),
  );
  expect([await tagsOf(admin, taken), await tagsOf(admin, given), await tagsOf(admin, plain)]).toEqual([
    [],
    ['Fair'],
    [],
  ]);
  const second = await add(admin, [plain], 'Goes');
  await admin.send('DELETE', `/tags/${(await tagIds('Goes'))[0]}`);
  const undoOfGone = await admin.undo(second);
  expect(await admin.left(undoOfGone.id)).toMatchObject([{ id: plain, why: 'tag_gone' }]);
});

const byWhy = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

test('the undo of removed tags makes every reason active again as it was', async () => {
  const admin = await undoing(app.now);
  const [two, one, none] = [
    await someone(app.now, { tags: ['Back', 'Stays'] }),
    await someone(app.now, { tags: ['Back'] }),
    await someone(app.now),
  ];
  await giveBy(two, '1', await tagIds('Back'));
  const ids = [two, one, none];
  const before = await rowsOf(app.now, ids);
  const changeset = await take(admin, ids, 'Back');
  expect(await tagsOf(admin, two)).toEqual(['Stays']);
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ status: 'done', total: 2, changed: 2, unchanged: 0, left: 0 });
  expect(await rowsOf(app.now, ids)).toEqual(before);
  const { body } = await admin.send('GET', `/contacts/${two}/history`);
  expect(body.items[0]).toMatchObject({
    kind: 'changeset.undo',
    before: { tags: [] },
    after: { tags: ['Back'] },
  });
});

test('a tag that was given again since stays as it is, one that was taken again stays taken, a deleted one is told', async () => {
  const admin = await undoing(app.now);
  const [again, taken, plain] = [
    await someone(app.now, { tags: ['Round'] }),
    await someone(app.now, { tags: ['Round'] }),
    await someone(app.now, { tags: ['Round', 'Vanishes'] }),
  ];
  const changeset = await take(admin, [again, taken, plain], 'Round', 'Vanishes');
  const [round = '', vanishes] = await tagIds('Round', 'Vanishes');
  for (const id of [again, taken]) await admin.send('POST', `/contacts/${id}/tags`, { tags: ['Round'] });
  await admin.send('DELETE', `/contacts/${taken}/tags/${round}`);
  await admin.send('DELETE', `/tags/${vanishes}`);
  const before = await active([again, taken]);
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ changed: 0, unchanged: 1, left: 2 });
  expect(await admin.left(undo.id)).toEqual(
    [
      { id: taken, name: expect.any(String), why: 'changed_since' },
      { id: plain, name: expect.any(String), why: 'tag_gone' },
    ].sort(byWhy),
  );
  const { contacts: rows, taggings } = await active([again, taken]);
  expect({ rows, taggings }).toEqual({ rows: before.contacts, taggings: before.taggings });
  expect(await tagsOf(admin, plain)).toEqual(['Round']);
});

test('what was done and taken back since counts for nothing, so that undos can go back step by step', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now);
  const added = await add(admin, [id], 'Steps');
  const removed = await take(admin, [id], 'Steps');
  const again = await add(admin, [id], 'Steps');
  expect(await admin.undo(again)).toMatchObject({ changed: 1, left: 0 });
  expect(await admin.undo(removed)).toMatchObject({ changed: 1, left: 0 });
  expect(await tagsOf(admin, id)).toEqual(['Steps']);
  expect(await admin.undo(added)).toMatchObject({ changed: 1, left: 0 });
  expect(await tagsOf(admin, id)).toEqual([]);
});

test('who was merged since into another loses the added tag there, and is told as gone', async () => {
  const admin = await undoing(app.now);
  const [from, into] = [await someone(app.now), await someone(app.now)];
  const changeset = await add(admin, [from], 'Merged along');
  await transact(app.now.db, (tx) => mergeContacts(tx, { from, into }, system));
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ total: 2, changed: 1, left: 1 });
  expect(await admin.left(undo.id)).toMatchObject([{ id: from, why: 'gone' }]);
  expect(await tagsOf(admin, into)).toEqual([]);
});

test('tags of who was deleted and came back since are taken back too', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now);
  const added = await add(admin, [id], 'Travels');
  await admin.undo(await admin.remove(id));
  expect(await tagsOf(admin, id)).toEqual(['Travels']);
  expect(await admin.undo(added)).toMatchObject({ changed: 1 });
  expect(await tagsOf(admin, id)).toEqual([]);
});
