import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { system } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contactsDeleted } from '../contact/contact.events.ts';
import { contacts } from '../server.ts';
import { beginGrants } from '../tags/granting.ts';
import { bulker, contactsNow, divide, recorded, work } from './testing/bulks.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function changesetOf(id: string) {
  return app.now.db.selectFrom('contacts.changeset').selectAll().where('id', '=', id).executeTakeFirst();
}

async function imported(contactId: string, tagId: string) {
  const given = { contactIds: [contactId], tagIds: [tagId], source: 'import', reference: 'file' } as const;
  await app.now.db
    .transaction()
    .execute((tx) => beginGrants(tx, given, { kind: 'contact.tag', actor: system }));
}

test('a bulk deletion deletes its contacts under one changeset, tells modules while they are there, and counts', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const made = await admin.make(3, { tags: ['Goes'] });
  const heard: { ids: string[]; changesetId: string; there: number }[] = [];
  connectListeners([
    on(contactsDeleted, async (tx, { ids, changesetId }) => {
      const { rows } = await sql`select from contacts.contact where id = any(${ids}::uuid[])`.execute(tx);
      heard.push({ ids, changesetId, there: rows.length });
    }),
  ]);
  const done = await admin.run({ kind: 'delete' }, { of: made });
  connectListeners([]);
  expect(done).toMatchObject({
    ...{ action: 'delete', status: 'done', total: 3, done: 3, changed: 3, unchanged: 0, left: 0 },
    ...{ by: 'Ada Admin', error: null, undoUntil: expect.any(String) },
  });
  expect(heard).toEqual([{ ids: made.map(({ id }) => id), changesetId: done.id, there: 3 }]);
  expect(await contactsNow(db, made)).toEqual([]);
  expect(await changesetOf(done.id)).toMatchObject({
    ...{ kind: 'contact.delete', actor_name: 'Ada Admin', undo_state: 'possible' },
    counts: { changed: 3, unchanged: 0, left: 0 },
  });
});

test('what a bulk deletion keeps of a contact is what a single one keeps', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const made = await admin.make(2, { tags: ['Kept', 'Ended'], type: 'customer' });
  const [one, other] = made;
  const ended = await admin.tagId('Ended');
  for (const { id } of made)
    await admin.member.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}/tags/${ended}` });
  const single = await admin.member.inject({ method: 'DELETE', url: `/api/v1/contacts/${one?.id}` });
  const many = await admin.run({ kind: 'delete' }, { of: [other ?? {}] as typeof made });
  const kept = await Promise.all(
    [single.json().changesetId, many.id].map(async (id) => (await recorded(db, id))[0]),
  );
  const shapes = kept.map((change) => ({ ...change, before: shapeOf(change?.before), after: change?.after }));
  expect(shapes[0]).toEqual({ ...shapes[1], contact_id: one?.id });
  expect(kept[1]?.before).toMatchObject({
    ...{ email: other?.email, type: 'customer', version: 1, customerSince: expect.any(String) },
    createdAt: expect.any(String),
    grants: [
      expect.objectContaining({ contact_id: other?.id }),
      expect.objectContaining({ source: 'manual' }),
    ],
  });
});

function shapeOf(image: unknown) {
  return JSON.stringify(image, (key, value) =>
    typeof value === 'string' && /[-@:]/.test(value) ? key : value,
  );
}

test('tags are added to those who lack them, made where they are new, and told as gained only where they are', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const [plain, byHand, byFile] = [
    ...(await admin.make(1)),
    ...(await admin.make(1, { tags: ['Added'] })),
    ...(await admin.make(1)),
  ];
  await imported(byFile?.id ?? '', await admin.tagId('Added'));
  const made = [plain, byHand, byFile].flatMap((one) => one ?? []);
  const some = await admin.run({ kind: 'addTags', tags: ['added'] }, { of: made });
  expect(some).toMatchObject({ tags: ['Added'], changed: 2, unchanged: 1, left: 0, status: 'done' });
  expect(await recorded(db, some.id)).toEqual([
    { contact_id: plain?.id, before: { tags: [] }, after: { tags: ['Added'] } },
  ]);
  const two = await admin.run({ kind: 'addTags', tags: ['Added', 'Brand new'] }, { of: made });
  expect(two).toMatchObject({ changed: 3, unchanged: 0 });
  expect((await contactsNow(db, made)).map(({ tags }) => tags)).toEqual(
    made.map(() => ['Added', 'Brand new']),
  );
  const sources = await db
    .selectFrom('contacts.tag_grant')
    .select(['source', 'changeset_id'])
    .where('contact_id', '=', byFile?.id ?? '')
    .orderBy('granted_at')
    .execute();
  expect(sources).toEqual([
    { source: 'import', changeset_id: expect.any(String) },
    { source: 'manual', changeset_id: some.id },
    { source: 'manual', changeset_id: two.id },
  ]);
});

test('tags are taken whatever they were for, and those who have none of them stay unchanged', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const [both] = await admin.make(1, { tags: ['Taken', 'Taken too', 'Stays'] });
  const [none] = await admin.make(1, { tags: ['Stays'] });
  const tagIds = [await admin.tagId('Taken'), await admin.tagId('Taken too')];
  await imported(both?.id ?? '', tagIds[0] ?? '');
  const made = [both, none].flatMap((one) => one ?? []);
  const done = await admin.run({ kind: 'removeTags', tagIds }, { of: made });
  expect(done).toMatchObject({ tags: ['Taken', 'Taken too'], changed: 1, unchanged: 1, left: 0 });
  expect((await contactsNow(db, made)).map(({ tags }) => tags)).toEqual([['Stays'], ['Stays']]);
  expect(await recorded(db, done.id)).toEqual([
    { contact_id: both?.id, before: { tags: ['Taken', 'Taken too'] }, after: { tags: [] } },
  ]);
});

test('a type is set with all that goes with it, and back', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const made = [...(await admin.make(2)), ...(await admin.make(1, { type: 'customer' }))];
  const up = await admin.run({ kind: 'setType', type: 'customer' }, { of: made });
  expect(up).toMatchObject({ type: 'customer', changed: 2, unchanged: 1 });
  expect((await contactsNow(db, made)).map(({ type, version }) => [type, version])).toEqual([
    ['customer', 2],
    ['customer', 2],
    ['customer', 1],
  ]);
  expect((await recorded(db, up.id))[0]).toMatchObject({
    ...{ before: { type: 'lead' }, after: { type: 'customer' } },
  });
  const down = await admin.run({ kind: 'setType', type: 'lead' }, { of: made });
  const { rows } = await sql`
    select from contacts.contact where id = any(${made.map(({ id }) => id)}::uuid[]) and customer_since is null
  `.execute(db);
  expect([down.changed, rows.length]).toEqual([3, 3]);
  expect((await recorded(db, down.id))[2]).toEqual({
    contact_id: made[2]?.id,
    before: { type: 'customer', customerSince: expect.any(String) },
    after: { type: 'lead', customerSince: null },
  });
});

test('contacts that are gone when their turn comes are left, with the reason, and so are all when their tag is gone', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const made = await admin.make(3);
  const { id } = await admin.start({ kind: 'addTags', tags: ['Leaves'] }, { of: made });
  await divide(db, id, 2);
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/contacts/${made[0]?.id}` });
  const again = await admin.start({ kind: 'addTags', tags: ['Leaves', 'Remains'] }, { of: made.slice(1) });
  const tag = await admin.tagId('Leaves');
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/tags/${tag}` });
  await work(db, id);
  expect(await admin.get(id)).toMatchObject({ done: 3, changed: 0, unchanged: 0, left: 3, undoUntil: null });
  const left = await admin.member.inject({ url: `/api/v1/contacts/bulk/${id}/left` });
  expect(left.json()).toEqual({
    ...{ next: null, previous: null },
    items: made.map((contact, at) => ({
      id: contact.id,
      name: at === 0 ? null : contact.email,
      why: at === 0 ? 'gone' : 'tag_gone',
    })),
  });
  await work(db, again.id);
  expect(await admin.get(again.id)).toMatchObject({ changed: 2, left: 0 });
  expect((await contactsNow(db, made)).map(({ tags }) => tags)).toEqual([['Remains'], ['Remains']]);
});

test('who would have got a tag that is gone meanwhile, and gets no other, is told', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const [has, lacks] = [await admin.make(1, { tags: ['Kept on'] }), await admin.make(1)];
  const made = [...has, ...lacks];
  const { id } = await admin.start({ kind: 'addTags', tags: ['Kept on', 'Gone soon'] }, { of: made });
  const tag = await admin.tagId('Gone soon');
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/tags/${tag}` });
  await work(db, id);
  expect(await admin.get(id)).toMatchObject({ done: 2, changed: 1, unchanged: 0, left: 1 });
  const { items } = (await admin.member.inject({ url: `/api/v1/contacts/bulk/${id}/left` })).json();
  expect(items).toEqual([{ id: has[0]?.id, name: has[0]?.email, why: 'tag_gone' }]);
});

test('contacts whose tags to remove are all gone meanwhile count as unchanged', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const made = await admin.make(2, { tags: ['Gone anyway'] });
  const tag = await admin.tagId('Gone anyway');
  const { id } = await admin.start({ kind: 'removeTags', tagIds: [tag] }, { of: made });
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/tags/${tag}` });
  await work(db, id);
  expect(await admin.get(id)).toMatchObject({ done: 2, changed: 0, unchanged: 2, left: 0 });
});

test('contacts that were left are told by pages, there and back', async () => {
  const { db } = app.now;
  const admin = await bulker(app.now);
  const made = await admin.make(5);
  const { id } = await admin.start({ kind: 'delete' }, { of: made });
  await sql`delete from contacts.contact where id = any(${made.map((one) => one.id)}::uuid[])`.execute(db);
  await work(db, id);
  const page = async (query: string) => {
    const { items, ...ways } = (
      await admin.member.inject({ url: `/api/v1/contacts/bulk/${id}/left?limit=2${query}` })
    ).json();
    return { ids: items.map((one: { id: string }) => one.id), ...ways };
  };
  const first = await page('');
  const second = await page(`&cursor=${first.next}`);
  const third = await page(`&cursor=${second.next}`);
  const ids = made.map((one) => one.id).toSorted();
  expect([first.ids, second.ids, third.ids].flat()).toEqual(ids);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect((await page(`&cursor=${second.previous}`)).ids).toEqual(first.ids);
});
