import { expect, test } from 'vitest';
import { notes } from '../../testing/notes.ts';
import { bootForTests } from '../../testing/running.ts';
import { type ActingAs, actAs } from '../../testing/signed-in.ts';

const running = bootForTests({ modules: [notes] });

test('a role has its rights, and a changed role counts from the next request on', async () => {
  const owner = await actAs(running.now, 'owner');
  const member = await actAs(running.now, 'viewer');
  expect(await writesNote(member)).toBe(403);
  expect((await change(owner, member, { role: 'editor' })).json()).toMatchObject({
    role: 'editor',
    rights: [],
  });
  expect(await writesNote(member)).toBe(200);
  await change(owner, member, { role: 'viewer' });
  expect(await writesNote(member)).toBe(403);
});

test('a right that is missing is named', async () => {
  const viewer = await actAs(running.now, 'viewer');
  const reply = await viewer.inject({ method: 'POST', url: '/api/v1/notes' });
  expect(reply.json()).toMatchObject({ code: 'right_missing', right: 'notes.edit' });
});

test('a single right is given in addition to a role, but never one that changes anything to a viewer', async () => {
  const admin = await actAs(running.now, 'admin');
  const editor = await actAs(running.now, 'editor');
  expect(await erases(editor)).toBe(403);
  expect((await change(admin, editor, { rights: ['notes.erase'] })).json()).toMatchObject({
    rights: ['notes.erase'],
  });
  expect(await erases(editor)).toBe(200);

  const viewer = await actAs(running.now, 'viewer');
  const refused = await change(admin, viewer, { rights: ['notes.erase'] });
  expect(refused.json()).toMatchObject({ status: 422, code: 'right_not_for_viewer', field: 'rights' });

  expect((await change(admin, editor, { role: 'viewer' })).json()).toMatchObject({
    role: 'viewer',
    rights: [],
  });
  expect(await erases(editor)).toBe(403);
});

test('a viewer with a changing right in the table still changes nothing', async () => {
  const viewer = await actAs(running.now, 'viewer', {
    rights: ['notes.edit', 'notes.erase', 'members.manage'],
  });
  expect(await writesNote(viewer)).toBe(403);
  expect(await erases(viewer)).toBe(403);
  expect((await viewer.inject({ url: '/api/v1/members' })).statusCode).toBe(403);
});

test('only an owner makes, changes and removes owners and admins', async () => {
  const admin = await actAs(running.now, 'admin');
  const [owner, otherAdmin, editor] = [
    await actAs(running.now, 'owner'),
    await actAs(running.now, 'admin'),
    await actAs(running.now, 'editor'),
  ];
  const refusals = [
    await change(admin, editor, { role: 'admin' }),
    await change(admin, editor, { role: 'owner' }),
    await change(admin, admin, { role: 'owner' }),
    await change(admin, otherAdmin, { role: 'editor' }),
    await change(admin, owner, { role: 'viewer' }),
    await remove(admin, owner),
    await remove(admin, otherAdmin),
  ];
  for (const reply of refusals) expect(reply.json()).toMatchObject({ status: 403, code: 'owner_only' });
  expect((await change(owner, editor, { role: 'admin' })).statusCode).toBe(200);
  expect((await remove(owner, otherAdmin)).statusCode).toBe(204);
  expect((await remove(admin, await actAs(running.now, 'editor'))).statusCode).toBe(204);
});

test('nobody gives a right that they do not have', async () => {
  const helper = await actAs(running.now, 'editor', { rights: ['members.manage'] });
  const editor = await actAs(running.now, 'editor');
  const refused = await change(helper, editor, { rights: ['notes.erase'] });
  expect(refused.json()).toMatchObject({ status: 403, code: 'right_not_yours' });
  expect((await change(helper, editor, { rights: ['members.manage'] })).statusCode).toBe(200);
  const unknown = await change(helper, editor, { rights: ['notes.nothing'] });
  expect(unknown.json()).toMatchObject({ status: 422, code: 'right_unknown' });
});

test('nobody gives a role that brings a right which they do not have', async () => {
  const admin = await actAs(running.now, 'admin');
  const withKey = await keyOf(admin, ['members.manage', 'notes.view']);
  const viewer = await actAs(running.now, 'viewer');
  const raised = await change(withKey, viewer, { role: 'editor' });
  expect(raised.json()).toMatchObject({ status: 403, code: 'right_not_yours', field: 'role' });
  expect(await writesNote(viewer)).toBe(403);

  const editor = await actAs(running.now, 'editor', { rights: ['notes.erase'] });
  expect((await change(withKey, editor, { role: 'editor' })).statusCode).toBe(200);
  expect((await change(withKey, editor, { role: 'viewer' })).statusCode).toBe(200);
  const withMore = await keyOf(admin, ['members.manage', 'notes.view', 'notes.edit']);
  expect((await change(withMore, viewer, { role: 'editor' })).statusCode).toBe(200);
});

test('rights that a member already has are kept by whoever could not give them', async () => {
  const helper = await actAs(running.now, 'editor', { rights: ['members.manage'] });
  const editor = await actAs(running.now, 'editor', { rights: ['notes.erase'] });
  const reply = await change(helper, editor, { rights: ['notes.erase', 'members.manage'] });
  expect(reply.json()).toMatchObject({ rights: ['notes.erase', 'members.manage'] });
});

test('a removed member is a stranger at once', async () => {
  const owner = await actAs(running.now, 'owner');
  const member = await actAs(running.now, 'editor');
  expect((await remove(owner, member)).statusCode).toBe(204);
  expect(await writesNote(member)).toBe(401);
  expect((await remove(owner, member)).json()).toMatchObject({ status: 404, code: 'not_found' });
});

test('the list shows everybody, newest first, page by page', async () => {
  const admin = await actAs(running.now, 'admin');
  const newest = await actAs(running.now, 'viewer', { name: 'Newest' });
  const first = await admin.inject({ url: '/api/v1/members?limit=1' });
  expect(first.json().items).toMatchObject([{ id: newest.id, name: 'Newest', role: 'viewer', rights: [] }]);
  const second = await admin.inject({ url: `/api/v1/members?limit=1&cursor=${first.json().next}` });
  expect(second.json().items).toMatchObject([{ id: admin.id }]);
  expect((await admin.inject({ url: '/api/v1/members?cursor=made-up' })).json()).toMatchObject({
    status: 400,
    code: 'invalid_cursor',
  });
});

async function keyOf(by: ActingAs, rights: string[]): Promise<Pick<ActingAs, 'inject'>> {
  const payload = { name: 'Program', rights };
  const { key } = (await by.inject({ method: 'POST', url: '/api/v1/api-keys', payload })).json();
  return {
    inject: (request) =>
      running.now.server.inject({ ...request, headers: { authorization: `Bearer ${key}` } }),
  };
}

function change(by: Pick<ActingAs, 'inject'>, member: ActingAs, payload: object) {
  return by.inject({ method: 'PATCH', url: `/api/v1/members/${member.id}`, payload });
}

function remove(by: ActingAs, member: ActingAs) {
  return by.inject({ method: 'DELETE', url: `/api/v1/members/${member.id}` });
}

async function writesNote(member: ActingAs) {
  return (await member.inject({ method: 'POST', url: '/api/v1/notes' })).statusCode;
}

async function erases(member: ActingAs) {
  return (await member.inject({ method: 'DELETE', url: '/api/v1/notes' })).statusCode;
}
