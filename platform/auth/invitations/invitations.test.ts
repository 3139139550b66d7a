import { expect, test } from 'vitest';
import { notes } from '../../testing/notes.ts';
import { bootForTests } from '../../testing/running.ts';
import { type ActingAs, actAs, cookieOf } from '../../testing/signed-in.ts';

const running = bootForTests({ modules: [notes] });
const account = { name: 'Katherine Johnson', password: 'a long enough one' };

test('an invitation is looked at, accepted once, and signs in with its role and rights', async () => {
  const admin = await actAs(running.now, 'admin', { name: 'Dorothy' });
  const made = await invite(admin, { email: 'Kat@example.test', role: 'editor', rights: ['notes.erase'] });
  expect(made.statusCode).toBe(201);
  const token = tokenOf(made.json().path);
  expect((await lookUp(token)).json()).toMatchObject({
    email: 'kat@example.test',
    role: 'editor',
    invitedBy: 'Dorothy',
  });

  const accepted = await accept(token);
  expect(accepted.statusCode).toBe(204);
  const session = await running.now.server.inject({
    url: '/api/v1/session',
    headers: { cookie: cookieOf(accepted) },
  });
  expect(session.json()).toMatchObject({
    name: 'Katherine Johnson',
    email: 'kat@example.test',
    role: 'editor',
  });
  expect(session.json().rights).toEqual(['notes.edit', 'notes.erase', 'notes.view']);

  expect((await accept(token)).json()).toMatchObject({ status: 410, code: 'link_over' });
  expect((await lookUp(token)).statusCode).toBe(410);
  expect(await emailsInvited(admin)).not.toContain('kat@example.test');
});

test('the link holds a secret of which only the hash is kept', async () => {
  const admin = await actAs(running.now, 'admin');
  const { path } = (await invite(admin, { email: 'hash@example.test', role: 'viewer' })).json();
  expect(path).toMatch(/^\/invitation#[\w-]{43}$/);
  const kept = await running.now.db.selectFrom('auth.invitation').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(tokenOf(path));
  expect((await admin.inject({ url: '/api/v1/invitations' })).body).not.toContain(tokenOf(path));
});

test('an invitation is over after seven days', async () => {
  const admin = await actAs(running.now, 'admin');
  const made = (await invite(admin, { email: 'late@example.test', role: 'viewer' })).json();
  const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(7);
  const over = new Date(Date.now() - 1000);
  await running.now.db
    .updateTable('auth.invitation')
    .set({ expires_at: over })
    .where('id', '=', made.id)
    .execute();
  expect((await accept(tokenOf(made.path))).json()).toMatchObject({ status: 410, code: 'link_over' });
  expect(await emailsInvited(admin)).not.toContain('late@example.test');
});

test('a withdrawn invitation is over at once, and so are those of a removed member', async () => {
  const owner = await actAs(running.now, 'owner');
  const admin = await actAs(running.now, 'admin');
  const withdrawn = (await invite(owner, { email: 'withdrawn@example.test', role: 'viewer' })).json();
  const url = `/api/v1/invitations/${withdrawn.id}`;
  expect((await admin.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await admin.inject({ method: 'DELETE', url })).statusCode).toBe(404);
  expect((await accept(tokenOf(withdrawn.path))).statusCode).toBe(410);

  const orphan = (await invite(admin, { email: 'orphan@example.test', role: 'viewer' })).json();
  await owner.inject({ method: 'DELETE', url: `/api/v1/members/${admin.id}` });
  expect((await accept(tokenOf(orphan.path))).statusCode).toBe(410);
});

test('an invitation is over when whoever gave it could not give it any more', async () => {
  const owner = await actAs(running.now, 'owner');
  const other = await actAs(running.now, 'owner');
  const asAdmin = (await invite(other, { email: 'first@example.test', role: 'admin' })).json();
  const asEditor = (await invite(other, { email: 'second@example.test', role: 'editor' })).json();
  const url = `/api/v1/members/${other.id}`;
  await owner.inject({ method: 'PATCH', url, payload: { role: 'admin' } });
  for (const ask of [lookUp, accept])
    expect((await ask(tokenOf(asAdmin.path))).json()).toMatchObject({ status: 410, code: 'link_over' });
  expect((await lookUp(tokenOf(asEditor.path))).statusCode).toBe(200);

  await owner.inject({ method: 'PATCH', url, payload: { role: 'editor' } });
  expect((await accept(tokenOf(asEditor.path))).statusCode).toBe(410);
  await owner.inject({ method: 'PATCH', url, payload: { rights: ['members.manage'] } });
  expect((await accept(tokenOf(asEditor.path))).statusCode).toBe(204);
});

test('inviting again replaces the link', async () => {
  const admin = await actAs(running.now, 'admin');
  const older = (await invite(admin, { email: 'again@example.test', role: 'viewer' })).json();
  const newer = (await invite(admin, { email: 'AGAIN@example.test', role: 'editor' })).json();
  expect((await lookUp(tokenOf(older.path))).statusCode).toBe(410);
  expect((await lookUp(tokenOf(newer.path))).json()).toMatchObject({ role: 'editor' });
});

test('nobody invites above their own standing, nor somebody who has an account', async () => {
  const admin = await actAs(running.now, 'admin');
  const asOwner = await invite(admin, { email: 'up@example.test', role: 'owner' });
  expect(asOwner.json()).toMatchObject({ status: 403, code: 'owner_only' });
  const asViewer = await invite(admin, { email: 'up@example.test', role: 'viewer', rights: ['notes.edit'] });
  expect(asViewer.json()).toMatchObject({ status: 422, code: 'right_not_for_viewer' });
  const known = await invite(admin, { email: admin.email.toUpperCase(), role: 'viewer' });
  expect(known.json()).toMatchObject({ status: 409, code: 'email_taken', field: 'email' });
  const bad = await invite(admin, { email: 'no e-mail', role: 'viewer' });
  expect(bad.json()).toMatchObject({ status: 400, field: 'email' });
});

test('nobody invites with a role that brings a right which they do not have', async () => {
  const admin = await actAs(running.now, 'admin');
  const wanted = { name: 'Program', rights: ['members.manage'] };
  const made = await admin.inject({ method: 'POST', url: '/api/v1/api-keys', payload: wanted });
  const refused = await running.now.server.inject({
    method: 'POST',
    url: '/api/v1/invitations',
    payload: { email: 'raised@example.test', role: 'editor' },
    headers: { authorization: `Bearer ${made.json().key}` },
  });
  expect(refused.json()).toMatchObject({ status: 403, code: 'right_not_yours', field: 'role' });
  expect(await emailsInvited(admin)).not.toContain('raised@example.test');
});

function invite(by: ActingAs, payload: object) {
  return by.inject({ method: 'POST', url: '/api/v1/invitations', payload });
}

function lookUp(token: string) {
  const url = '/api/v1/invitations/look-up';
  return running.now.server.inject({ method: 'POST', url, payload: { token } });
}

function accept(token: string) {
  const url = '/api/v1/invitations/accept';
  return running.now.server.inject({ method: 'POST', url, payload: { ...account, token } });
}

async function emailsInvited(by: ActingAs): Promise<string[]> {
  const reply = await by.inject({ url: '/api/v1/invitations' });
  return reply.json().items.map((invitation: { email: string }) => invitation.email);
}

function tokenOf(path: string) {
  return String(path.split('#')[1]);
}
