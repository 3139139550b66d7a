import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { mark, probe } from '../testing/probe.ts';
import { saying } from '../testing/saying.ts';
import { bulker, contactsNow, selected, work } from './testing/bulks.ts';

const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    probe,
    saying('hidden', {
      // Which an editor does not have.
      right: 'contacts.import',
      filters: [{ name: 'hidden.fits', description: '', fits: () => sql<boolean>`true` }],
    }),
    saying('broken', {
      filters: [{ name: 'broken.fits', description: '', fits: () => sql<boolean>`1 / 0 = 1` }],
    }),
  ],
});

async function bulks() {
  return (await app.now.db.selectFrom('contacts.bulk').select('id').execute()).length;
}

async function batches() {
  return app.now.db.selectFrom('contacts.bulk_batch').select('bulk_id').execute();
}

test('an action on another number of contacts than was seen is refused with the new one, and nothing is begun', async () => {
  const admin = await bulker(app.now);
  const made = await admin.make(2, { tags: ['Counted'] });
  const before = await bulks();
  const filter = { tags: [await admin.tagId('Counted')] };
  const refused = await admin.ask(
    { kind: 'addTags', tags: ['Never made'] },
    { of: { filter, except: [made[0]?.id] }, seen: 2 },
  );
  expect(refused.json()).toMatchObject({
    ...{ status: 409, code: 'selection_changed', count: 1 },
    detail: 'The list has changed: 1 contact fits now. Look again and repeat.',
  });
  expect((await admin.ask({ kind: 'delete' }, { of: { filter }, seen: 12_405 })).json()).toMatchObject({
    detail: 'The list has changed: 2 contacts fit now. Look again and repeat.',
  });
  const nobody = await admin.ask(
    { kind: 'delete' },
    { of: { filter: { tags: [crypto.randomUUID()] } }, seen: 0 },
  );
  expect(nobody.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/Select at least one/) });
  expect([await bulks(), await batches(), await admin.tagId('Never made')]).toEqual([before, [], undefined]);
});

test('an action touches exactly the contacts that fit when it was asked for, but for the exceptions', async () => {
  const admin = await bulker(app.now);
  const made = await admin.make(3, { tags: ['Fits'] });
  const filter = { tags: [await admin.tagId('Fits')] };
  const of = { filter, except: [made[2]?.id] };
  const { id } = await admin.start({ kind: 'addTags', tags: ['Touched'] }, { of, seen: 2 });
  const later = await admin.make(1, { tags: ['Fits'] });
  const tag = filter.tags[0];
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/contacts/${made[0]?.id}/tags/${tag}` });
  await work(app.now.db, id);
  expect((await contactsNow(app.now.db, [...made, ...later])).map(({ tags }) => tags)).toEqual([
    ['Touched'],
    ['Fits', 'Touched'],
    ['Fits'],
    ['Fits'],
  ]);
  expect(await batches()).toEqual([]);
});

test('an action that is asked for twice with one key is done once', async () => {
  const admin = await bulker(app.now);
  const made = await admin.make(2);
  const asked = { of: made, key: crypto.randomUUID() };
  const before = await bulks();
  const [first, second] = [
    await admin.start({ kind: 'setType', type: 'customer' }, asked),
    await admin.start({ kind: 'setType', type: 'customer' }, asked),
  ];
  expect([second, await bulks()]).toEqual([first, before + 1]);
  await work(app.now.db, first.id);
  await work(app.now.db, second.id);
  expect((await contactsNow(app.now.db, made)).map(({ version }) => version)).toEqual([2, 2]);
});

test.each([
  ['editor', { kind: 'delete' }, 'contacts.deleteMany'],
  ['viewer', { kind: 'addTags', tags: ['Not mine'] }, 'contacts.edit'],
  ['viewer', { kind: 'removeTags', tagIds: [crypto.randomUUID()] }, 'contacts.edit'],
  ['viewer', { kind: 'setType', type: 'lead' }, 'contacts.edit'],
] as const)('a %s who may not do %o to many contacts is told the right', async (role, action, right) => {
  const [contact] = await (await bulker(app.now)).make(1);
  const member = await actAs(app.now, role);
  const payload = { ...selected([contact ?? { id: '', email: '' }]), action };
  const refused = await member.inject({ method: 'POST', url: '/api/v1/contacts/bulk', payload });
  expect(refused.json()).toMatchObject({ status: 403, code: 'right_missing', right });
});

test('conditions of modules choose contacts for those who may ask them, and one that fails is named', async () => {
  const admin = await bulker(app.now);
  const [marked] = await admin.make(2);
  await mark(app.now.db, marked?.id ?? '', 'chosen');
  const asking = (where: string, seen = 1) => ({ of: { filter: { where: [where] } }, seen });
  const done = await admin.run({ kind: 'setType', type: 'customer' }, asking('probe.marked:chosen'));
  expect(done).toMatchObject({ total: 1, changed: 1 });
  const failed = await admin.ask({ kind: 'setType', type: 'lead' }, asking('broken.fits:1'));
  expect(failed.json()).toMatchObject({ status: 503, code: 'condition_failed', field: 'where' });
  const editor = await actAs(app.now, 'editor');
  const payload = {
    ...selected({ filter: { where: ['hidden.fits:1'] } }, 1),
    action: { kind: 'setType', type: 'lead' },
  };
  const hidden = await editor.inject({ method: 'POST', url: '/api/v1/contacts/bulk', payload });
  expect(hidden.json()).toMatchObject({ status: 403, code: 'right_missing', right: 'contacts.import' });
  const unknown = await admin.ask({ kind: 'setType', type: 'lead' }, asking('probe.lost:1'));
  expect(unknown.json()).toMatchObject({ status: 400, code: 'unknown_condition' });
});

test('tags that are all gone cannot be removed', async () => {
  const admin = await bulker(app.now);
  const refused = await admin.ask(
    { kind: 'removeTags', tagIds: [crypto.randomUUID()] },
    { of: await admin.make(1) },
  );
  expect(refused.json()).toMatchObject({ status: 404, detail: expect.stringMatching(/^This tag/) });
});
