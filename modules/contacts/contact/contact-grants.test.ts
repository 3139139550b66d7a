import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { grantsOfContact, grantTags, tagsById, withdrawGrants } from '../public.ts';
import { contacts } from '../server.ts';
import { deleteTag, ensureTags } from '../tags/tag.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { createContact } from './contact.ts';
import { addTags, untagByHand } from './contact-tags.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const NOBODY = '01890000-0000-7000-8000-000000000000';
const order = (id: string) => ({
  reference: id,
  actor: system,
  cause: { kind: 'order', id, label: `Order ${id}` },
});

async function made(names: string[], people = 1) {
  return transact(app.now.db, async (tx) => {
    const contactIds: string[] = [];
    for (let at = 0; at < people; at += 1)
      contactIds.push((await createContact(tx, { email: `${crypto.randomUUID()}@g.example` }, system)).id);
    const { all } = await ensureTags(tx, names);
    const tagIds = names.map((name) => all.find((tag) => tag.name === name)?.id ?? '');
    return { contactIds, tagIds, one: contactIds[0] ?? '' };
  });
}

const grant = (given: Omit<Parameters<typeof grantTags>[1], 'label'>) =>
  transact(app.now.db, (tx) => grantTags(tx, { ...given, label: `Course · ${given.reference}` }));
const withdraw = (given: Parameters<typeof withdrawGrants>[1]) =>
  transact(app.now.db, (tx) => withdrawGrants(tx, given));
const names = async (id: string) => (await grantsOfContact(app.now.db, id)).map(({ tagName }) => tagName);

/** What the history of a contact tells of tags: kind, by what, and the tags before and after. */
async function toldOf(id: string) {
  const told = await app.now.db
    .selectFrom('contacts.change')
    .innerJoin('contacts.changeset', 'contacts.changeset.id', 'changeset_id')
    .select(['kind', 'cause_label', 'before', 'after'])
    .where('contact_id', '=', id)
    .where('kind', '<>', 'contact.create')
    .orderBy('changeset_id')
    .execute();
  return told.map((line) => [line.kind, line.cause_label, line.before, line.after]);
}

const taggingsOf = (id: string) =>
  app.now.db.selectFrom('contacts.tagging').selectAll().where('contact_id', '=', id).execute();

const changesets = async () =>
  (await app.now.db.selectFrom('contacts.changeset').select('id').execute()).length;

test('tags are granted to many as one changeset, and each history tells by what', async () => {
  const { contactIds, tagIds, one } = await made(['Bought A', 'Bought B'], 3);
  const before = await changesets();
  await grant({ contactIds, tagIds, source: 'offer', ...order('1') });
  expect((await changesets()) - before).toBe(1);
  expect(await grantsOfContact(app.now.db, one)).toEqual(
    ['Bought A', 'Bought B'].map((tagName, at) => ({
      tagId: tagIds[at],
      tagName,
      source: 'offer',
      reference: '1',
      label: 'Course · 1',
    })),
  );
  for (const id of contactIds)
    expect(await toldOf(id)).toEqual([
      ['contact.tag', 'Order 1', { tags: [] }, { tags: ['Bought A', 'Bought B'] }],
    ]);
});

test('a tag granted twice for the same reason is granted once, and nothing is recorded', async () => {
  const { contactIds, tagIds, one } = await made(['Once']);
  await grant({ contactIds, tagIds, source: 'offer', ...order('2') });
  const before = await changesets();
  await grant({ contactIds, tagIds: [...tagIds, ...tagIds], source: 'offer', ...order('2') });
  expect([await changesets(), (await names(one)).length]).toEqual([before, 1]);
});

test('a tag that a contact has already is granted for another reason without a line in its history', async () => {
  const { contactIds, tagIds, one } = await made(['Has', 'Gains']);
  await transact(app.now.db, (tx) => addTags(tx, one, ['Has'], system));
  await grant({ contactIds, tagIds, source: 'offer', ...order('3') });
  expect((await toldOf(one)).slice(1)).toEqual([
    ['contact.tag', 'Order 3', { tags: [] }, { tags: ['Gains'] }],
  ]);
  expect((await names(one)).sort()).toEqual(['Gains', 'Has', 'Has']);
});

test('contacts and tags that are gone are skipped', async () => {
  const { contactIds, tagIds, one } = await made(['Here', 'Not any more']);
  await transact(app.now.db, (tx) => deleteTag(tx, tagIds[1] ?? '', system));
  await grant({ contactIds: [...contactIds, NOBODY], tagIds, source: 'offer', ...order('4') });
  expect(await names(one)).toEqual(['Here']);
  expect(await tagsById(app.now.db, tagIds)).toEqual([{ id: tagIds[0], name: 'Here' }]);
});

test('a tag that is deleted while it is granted is skipped', async () => {
  const { contactIds, tagIds, one } = await made(['Going now']);
  const deletion = await app.now.db.startTransaction().execute();
  await deleteTag(deletion, tagIds[0] ?? '', system);
  const granted = grant({ contactIds, tagIds, source: 'offer', ...order('5') });
  await someoneWaits(app.now.db);
  await deletion.commit().execute();
  await granted;
  expect(await names(one)).toEqual([]);
});

test.each<[how: string, take: (contactId: string, tagId: string) => Promise<void>]>([
  ['withdrawn', (one) => withdraw({ contactIds: [one], source: 'offer', ...order('1') })],
  ['taken by hand', (one, tagId) => transact(app.now.db, (tx) => untagByHand(tx, one, tagId, system))],
])('a tag that is deleted while it is %s is lost once in the history', async (how, take) => {
  const { contactIds, tagIds, one } = await made([`Going, ${how}`]);
  const [tagId = ''] = tagIds;
  await grant({ contactIds, tagIds, source: 'offer', ...order('1') });
  const deletion = await app.now.db.startTransaction().execute();
  await deleteTag(deletion, tagId, system);
  const taking = take(one, tagId);
  await someoneWaits(app.now.db);
  await deletion.commit().execute();
  await taking;
  expect((await toldOf(one)).map(([kind]) => kind)).toEqual(['contact.tag', 'tag.delete']);
});

test('withdrawing ends exactly the grants of that reason, and the history tells the tags that are lost', async () => {
  const { contactIds, tagIds, one } = await made(['Kept', 'Lost']);
  await grant({ contactIds, tagIds, source: 'offer', ...order('6') });
  await grant({ contactIds, tagIds: tagIds.slice(0, 1), source: 'product', ...order('6') });
  await grant({ contactIds, tagIds: tagIds.slice(0, 1), source: 'offer', ...order('7') });
  await withdraw({ contactIds, source: 'offer', ...order('6'), reason: 'Refunded' });
  expect(await grantsOfContact(app.now.db, one)).toMatchObject([
    { tagName: 'Kept', source: 'product', reference: '6' },
    { tagName: 'Kept', source: 'offer', reference: '7' },
  ]);
  expect((await toldOf(one)).at(-1)).toEqual(['contact.untag', 'Order 6', { tags: ['Lost'] }, { tags: [] }]);
  const { reason } = await app.now.db
    .selectFrom('contacts.changeset')
    .select('reason')
    .where('kind', '=', 'contact.untag')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(reason).toBe('Refunded');
});

test('of a reason only some tags may be withdrawn, and withdrawing again changes nothing', async () => {
  const { contactIds, tagIds, one } = await made(['First', 'Second']);
  await grant({ contactIds, tagIds, source: 'product', ...order('8') });
  await withdraw({ contactIds, tagIds: tagIds.slice(0, 1), source: 'product', ...order('8') });
  expect(await names(one)).toEqual(['Second']);
  const before = await changesets();
  await withdraw({ contactIds, tagIds: tagIds.slice(0, 1), source: 'product', ...order('8') });
  expect([await changesets(), await names(one)]).toEqual([before, ['Second']]);
});

test('a grant withdrawn and given again is active again, with both in its past', async () => {
  const { contactIds, tagIds, one } = await made(['Again and again']);
  for (const verb of [grant, withdraw, grant])
    await verb({ contactIds, tagIds, source: 'offer', ...order('9') });
  expect(await names(one)).toEqual(['Again and again']);
  expect((await toldOf(one)).map(([kind]) => kind)).toEqual(['contact.tag', 'contact.untag', 'contact.tag']);
});

test('a tag whose other reason ended before is lost with the last one, and the history tells it', async () => {
  const { contactIds, tagIds, one } = await made(['Twice for nothing']);
  for (const id of ['10', '11']) {
    await grant({ contactIds, tagIds, source: 'offer', ...order(id) });
    await withdraw({ contactIds, source: 'offer', ...order(id) });
  }
  expect((await toldOf(one)).map(([kind, cause]) => `${kind} ${cause}`)).toEqual([
    'contact.tag Order 10',
    'contact.untag Order 10',
    'contact.tag Order 11',
    'contact.untag Order 11',
  ]);
});

test('the last two reasons for a tag, withdrawn at the same moment, take the tag', async () => {
  const { contactIds, tagIds, one } = await made(['Gone at once']);
  for (const id of ['12', '13']) await grant({ contactIds, tagIds, source: 'offer', ...order(id) });
  const first = await app.now.db.startTransaction().execute();
  await withdrawGrants(first, { contactIds, source: 'offer', ...order('12') });
  const second = withdraw({ contactIds, source: 'offer', ...order('13') });
  await someoneWaits(app.now.db);
  await first.commit().execute();
  await second;
  expect(await taggingsOf(one)).toEqual([]);
  expect((await toldOf(one)).at(-1)).toEqual([
    'contact.untag',
    'Order 13',
    { tags: ['Gone at once'] },
    { tags: [] },
  ]);
});

test('grants and withdrawals at once leave the tag with those alone who have a grant', async () => {
  const { contactIds, tagIds, one } = await made(['Contended']);
  const work = Array.from({ length: 10 }, (_, at) => {
    const about = { contactIds, tagIds, source: 'offer' as const, ...order(`c${at}`) };
    return grant(about).then(() => (at < 9 ? withdraw(about) : undefined));
  });
  await Promise.all(work);
  expect(await grantsOfContact(app.now.db, one)).toMatchObject([{ reference: 'c9' }]);
  expect(await taggingsOf(one)).toHaveLength(1);
});
