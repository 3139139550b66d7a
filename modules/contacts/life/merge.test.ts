import { beforeEach, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { findContact } from '../contact/contact.sql.ts';
import { createContact } from '../contact/contact.ts';
import { addTags } from '../contact/contact-tags.ts';
import {
  becomeCustomer,
  contactsDeleted,
  grantsOfContact,
  grantTags,
  mergeContacts,
  withdrawGrants,
} from '../public.ts';
import { contacts } from '../server.ts';
import { ensureTags } from '../tags/tag.ts';
import { saying } from '../testing/saying.ts';

const heard: unknown[] = [];
const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', {
      handlers: {
        merged: async (tx, merge) => {
          const there = [await findContact(tx, merge.from), await findContact(tx, merge.into)];
          heard.push({ ...merge, there: there.every((row) => row !== undefined) });
        },
      },
    }),
  ],
});
beforeEach(() => heard.splice(0));

type Fields = Omit<Parameters<typeof createContact>[1], 'email'>;

const make = (fields: Fields = {}) =>
  transact(app.now.db, (tx) =>
    createContact(tx, { email: `${crypto.randomUUID()}@merge.example`, ...fields }, system),
  );
const merge = (from: string, into: string) =>
  transact(app.now.db, (tx) => mergeContacts(tx, { from, into }, system));

const kept = async (id: string) =>
  app.now.db
    .selectFrom('contacts.change')
    .innerJoin('contacts.changeset', 'contacts.changeset.id', 'changeset_id')
    .select(['changeset_id', 'cause_id', 'cause_label', 'before', 'after'])
    .where('contact_id', '=', id)
    .where('kind', '=', 'contact.merge')
    .executeTakeFirstOrThrow();

test('the one that stays keeps what it has and gets what it lacks, and the other is gone', async () => {
  const from = await make({ firstName: 'Eve', lastName: 'Lee', phone: '031 300 00 00', country: 'CH' });
  const into = await make({ firstName: 'Ada', city: 'Bern' });
  await merge(from.id, into.id);
  expect(await findContact(app.now.db, from.id)).toBeUndefined();
  expect(await findContact(app.now.db, into.id)).toMatchObject({
    email: into.email,
    first_name: 'Ada',
    last_name: 'Lee',
    phone: '031 300 00 00',
    phone_e164: '+41313000000',
    city: 'Bern',
    country: 'CH',
    type: 'lead',
    version: 2,
  });
});

test('the history keeps both as they were, and says who was merged', async () => {
  const from = await make({ firstName: 'Eve', lastName: 'Lee' });
  const into = await make({ firstName: 'Ada' });
  await transact(app.now.db, (tx) => addTags(tx, from.id, ['Moved along'], system));
  await merge(from.id, into.id);
  expect(await kept(into.id)).toMatchObject({
    cause_id: from.id,
    cause_label: 'Eve Lee',
    before: { lastName: null, tags: [] },
    after: { lastName: 'Lee', tags: ['Moved along'] },
  });
  const gone = await kept(from.id);
  const { createdAt } = gone.before as { createdAt: string };
  expect(new Date(createdAt)).toEqual(from.created_at);
  expect(gone).toMatchObject({
    before: {
      email: from.email,
      firstName: 'Eve',
      version: 1,
      grants: [{ source: 'manual', contact_id: from.id }],
    },
    after: null,
  });
});

test('the past of who was merged stands in the history of the contact that stays, each entry once', async () => {
  const [first, second, third] = [
    await make({ firstName: 'Eve' }),
    await make({ firstName: 'Ada' }),
    await make(),
  ];
  await transact(app.now.db, (tx) => becomeCustomer(tx, [first.id, second.id], system, { kind: 'order' }));
  await merge(first.id, second.id);
  await merge(second.id, third.id);
  const viewer = await actAs(app.now, 'viewer');
  const { items } = (await viewer.inject({ url: `/api/v1/contacts/${third.id}/history` })).json();
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
    'contact.merge',
    'contact.merge',
    'contact.becomeCustomer',
    'contact.becomeCustomer',
    'contact.create',
    'contact.create',
    'contact.create',
  ]);
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
  expect(items.at(-1).after).toMatchObject({ firstName: 'Eve' });
});

test('a customer stays one since the earlier day, whichever of the two it was', async () => {
  const early = await make({ type: 'customer' });
  const late = await make({ type: 'customer' });
  const lead = await make();
  await merge(early.id, late.id);
  expect(await findContact(app.now.db, late.id)).toMatchObject({ customer_since: early.customer_since });
  expect(await kept(late.id)).toMatchObject({
    before: { customerSince: late.customer_since?.toISOString() },
    after: { customerSince: early.customer_since?.toISOString() },
  });
  await merge(late.id, lead.id);
  expect(await findContact(app.now.db, lead.id)).toMatchObject({
    type: 'customer',
    customer_since: early.customer_since,
  });
});

test('tags move with their reasons; a reason that both have is there once', async () => {
  const [from, into] = [await make(), await make()];
  await transact(app.now.db, async (tx) => {
    const { all } = await ensureTags(tx, ['Merged tag']);
    const about = {
      tagIds: all.map(({ id }) => id),
      source: 'offer' as const,
      label: 'Course',
      actor: system,
    };
    const bought = (ids: string[], reference: string) =>
      grantTags(tx, { ...about, contactIds: ids, reference, cause: { kind: 'order' } });
    await bought([from.id, into.id], 'same');
    await bought([from.id], 'other');
  });
  await merge(from.id, into.id);
  const grants = await grantsOfContact(app.now.db, into.id);
  expect(grants.map(({ reference }) => reference).sort()).toEqual(['other', 'same']);
  const having = await app.now.db
    .selectFrom('contacts.tagging')
    .innerJoin('contacts.tag', 'contacts.tag.id', 'tag_id')
    .select('contact_id')
    .where('name', '=', 'Merged tag')
    .execute();
  expect(having).toEqual([{ contact_id: into.id }]);
});

test('the past of tags moves along: a reason that has ended is still there', async () => {
  const [from, into] = [await make(), await make()];
  await transact(app.now.db, async (tx) => {
    const { all } = await ensureTags(tx, ['Had once']);
    const about = { source: 'offer' as const, reference: '1', actor: system, cause: { kind: 'order' } };
    const tagIds = all.map(({ id }) => id);
    await grantTags(tx, { ...about, contactIds: [from.id, into.id], tagIds, label: 'Course' });
    await withdrawGrants(tx, { ...about, contactIds: [from.id] });
  });
  await merge(from.id, into.id);
  const past = await app.now.db
    .selectFrom('contacts.tag_grant')
    .select('ended_at')
    .where('contact_id', '=', into.id)
    .orderBy('ended_at')
    .execute();
  expect(past).toEqual([{ ended_at: expect.any(Date) }, { ended_at: null }]);
});

test('modules move what they keep while both are there, and hear of no deletion', async () => {
  const [from, into] = [await make(), await make()];
  connectListeners([on(contactsDeleted, async () => void heard.push('deleted'))]);
  await merge(from.id, into.id);
  connectListeners([]);
  const { changeset_id } = await kept(into.id);
  expect(heard).toEqual([{ from: from.id, into: into.id, changesetId: changeset_id, there: true }]);
});

test('a contact is not merged with itself, nor with one that is gone', async () => {
  const { id } = await make();
  await expect(merge(id, id)).rejects.toMatchObject({ refusal: { status: 400, code: 'same_contact' } });
  const gone = '01890000-0000-7000-8000-000000000000';
  await expect(merge(gone, id)).rejects.toMatchObject({ refusal: { status: 404 } });
  await expect(merge(id, gone)).rejects.toMatchObject({ refusal: { status: 404 } });
});

test('two that are merged into each other at once become one', async () => {
  const [one, two] = [await make(), await make()];
  const results = await Promise.allSettled([merge(one.id, two.id), merge(two.id, one.id)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
