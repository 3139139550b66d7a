import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { grantTags, mergeContacts, withdrawGrants } from '../public.ts';
import { contacts } from '../server.ts';
import { ensureTags } from '../tags/tag.ts';
import { someone, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

type Acting = Awaited<ReturnType<typeof undoing>>;

const tagIds = (...names: string[]) =>
  transact(app.now.db, async (tx) => (await ensureTags(tx, names)).all.map(({ id }) => id));
const take = async (admin: Acting, ids: string[], ...names: string[]) =>
  admin.bulk(ids, { kind: 'removeTags', tagIds: await tagIds(...names) });
const tagsOf = async (admin: Acting, id: string) => (await admin.contact(id)).tags.map(({ name }) => name);
const merge = (from: string, into: string) =>
  transact(app.now.db, (tx) => mergeContacts(tx, { from, into }, system));

const order = { source: 'offer', reference: 'order 1', actor: system, cause: { kind: 'order' } } as const;
const give = (contactIds: string[], ids: readonly string[]) =>
  transact(app.now.db, (tx) => grantTags(tx, { ...order, contactIds, tagIds: ids, label: 'Offer' }));
const withdraw = (contactIds: string[], ids?: readonly string[]) =>
  transact(app.now.db, (tx) => withdrawGrants(tx, { ...order, contactIds, ...(ids && { tagIds: ids }) }));

test('of those who were merged since, who stays gets a removed tag back once, also one that only the other had', async () => {
  const admin = await undoing(app.now);
  const [from, into] = [
    await someone(app.now, { tags: ['Both', 'Own'] }),
    await someone(app.now, { tags: ['Both'] }),
  ];
  const [lone, without] = [await someone(app.now, { tags: ['Both'] }), await someone(app.now)];
  const changeset = await take(admin, [from, into, lone, without], 'Both', 'Own');
  await merge(from, into);
  await merge(lone, without);
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ status: 'done', total: 4, changed: 2, unchanged: 0, left: 2 });
  expect((await admin.left(undo.id)).map(({ why }: { why: string }) => why)).toEqual(['gone', 'gone']);
  expect([await tagsOf(admin, into), await tagsOf(admin, without)]).toEqual([['Both', 'Own'], ['Both']]);
});

test('a removed tag whose reason is gone since does not come back, and one with another reason does', async () => {
  const admin = await undoing(app.now);
  const [refunded, kept] = [await someone(app.now), await someone(app.now, { tags: ['Buyer'] })];
  await give([refunded, kept], await tagIds('Buyer', 'Student'));
  const changeset = await take(admin, [refunded, kept], 'Buyer', 'Student');
  await withdraw([refunded], await tagIds('Buyer'));
  await withdraw([kept]);
  const undo = await admin.undo(changeset);
  expect(undo).toMatchObject({ changed: 0, unchanged: 0, left: 2 });
  expect(await admin.left(undo.id)).toMatchObject([{ why: 'changed_since' }, { why: 'changed_since' }]);
  expect([await tagsOf(admin, refunded), await tagsOf(admin, kept)]).toEqual([['Student'], ['Buyer']]);
});

test('that a reason is gone is known also of who was deleted and came back, and of who was merged', async () => {
  const admin = await undoing(app.now);
  const [back, from, into] = [await someone(app.now), await someone(app.now), await someone(app.now)];
  await give([back, from], await tagIds('Travelling'));
  const changeset = await take(admin, [back, from], 'Travelling');
  await withdraw([back, from]);
  await admin.undo(await admin.remove(back));
  await merge(from, into);
  expect(await admin.undo(changeset)).toMatchObject({ changed: 0, left: 3 });
  expect([await tagsOf(admin, back), await tagsOf(admin, into)]).toEqual([[], []]);
});

test('a tag that was given anew for a reason that was gone stays', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now);
  await give([id], await tagIds('Renewed'));
  const changeset = await take(admin, [id], 'Renewed');
  await withdraw([id]);
  await give([id], await tagIds('Renewed'));
  expect(await admin.undo(changeset)).toMatchObject({ unchanged: 1, left: 0 });
  expect(await tagsOf(admin, id)).toEqual(['Renewed']);
});
