import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { cookieOf } from '../../testing/signed-in.ts';
import { createAccount } from '../members/account.ts';

const running = bootForTests({ modules: [] });
const PASSWORD = 'correct horse battery';

test('an account signs in with its e-mail in any case, and the session answers who it is', async () => {
  await account('ada@example.test', 'Ada Lovelace');
  const reply = await signIn('  ADA@example.test ');
  expect(reply.statusCode).toBe(200);
  const session = await showSession(cookieOf(reply));
  expect(session.json()).toMatchObject({
    kind: 'user',
    name: 'Ada Lovelace',
    email: 'ada@example.test',
    role: 'editor',
  });
});

test('the session cookie cannot be read by scripts nor sent by other sites', async () => {
  await account('cookie@example.test');
  const header = String((await signIn('cookie@example.test')).headers['set-cookie']);
  expect(header).toMatch(/^contacts\.session_token=/);
  expect(header).toMatch(/HttpOnly/);
  expect(header).toMatch(/SameSite=Lax/);
  expect(header).not.toMatch(/Secure/);
});

test('a wrong password and an unknown e-mail are refused with the same sentence', async () => {
  await account('wrong@example.test');
  const wrong = await signIn('wrong@example.test', 'not the password');
  const unknown = await signIn('nobody@example.test');
  const noEmail = await signIn('nobody');
  for (const reply of [wrong, unknown, noEmail]) {
    expect(reply.statusCode).toBe(401);
    expect(reply.json()).toMatchObject({ code: 'wrong_credentials', detail: 'E-mail or password is wrong.' });
  }
});

test('signing out ends the session at once, whoever kept the cookie', async () => {
  await account('out@example.test');
  const cookie = cookieOf(await signIn('out@example.test'));
  const reply = await running.now.server.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { cookie },
  });
  expect(reply.statusCode).toBe(200);
  expect((await showSession(cookie)).statusCode).toBe(401);
});

test('signing out everywhere ends the sessions of all browsers', async () => {
  await account('everywhere@example.test');
  const here = cookieOf(await signIn('everywhere@example.test'));
  const there = cookieOf(await signIn('everywhere@example.test'));
  const url = '/api/auth/revoke-sessions';
  expect(
    (await running.now.server.inject({ method: 'POST', url, headers: { cookie: here } })).statusCode,
  ).toBe(200);
  expect((await showSession(here)).statusCode).toBe(401);
  expect((await showSession(there)).statusCode).toBe(401);
});

test('a changed password signs out the other browsers, and only it signs in', async () => {
  await account('change@example.test');
  const here = cookieOf(await signIn('change@example.test'));
  const there = cookieOf(await signIn('change@example.test'));
  const changed = await changePassword(here, {
    currentPassword: PASSWORD,
    newPassword: 'a quite new password',
  });
  expect(changed.statusCode).toBe(200);
  expect((await showSession(cookieOf(changed))).statusCode).toBe(200);
  expect((await showSession(there)).statusCode).toBe(401);
  expect((await signIn('change@example.test')).statusCode).toBe(401);
  expect((await signIn('change@example.test', 'a quite new password')).statusCode).toBe(200);
});

test('changing the password needs the current one, names the field, and wants ten characters', async () => {
  await account('field@example.test');
  const cookie = cookieOf(await signIn('field@example.test'));
  const wrong = await changePassword(cookie, {
    currentPassword: 'wrong',
    newPassword: 'a quite new password',
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json()).toMatchObject({ code: 'wrong_password', field: 'currentPassword' });
  const short = await changePassword(cookie, { currentPassword: PASSWORD, newPassword: 'ninechars' });
  expect(short.statusCode).toBe(400);
  expect(short.json()).toMatchObject({ field: 'newPassword' });
  const stranger = await changePassword('', {
    currentPassword: PASSWORD,
    newPassword: 'a quite new password',
  });
  expect(stranger.statusCode).toBe(401);
});

test('a forged or cut cookie is a stranger', async () => {
  await account('forged@example.test');
  const cookie = cookieOf(await signIn('forged@example.test'));
  const { token } = await running.now.db
    .selectFrom('auth.session')
    .select('token')
    .limit(1)
    .executeTakeFirstOrThrow();
  for (const forged of [
    cookie.slice(0, -6),
    `contacts.session_token=${token}`,
    `contacts.session_token=${token}.x`,
  ])
    expect((await showSession(forged)).statusCode).toBe(401);
});

test('an expired session is over', async () => {
  await account('expired@example.test');
  const cookie = cookieOf(await signIn('expired@example.test'));
  await running.now.db
    .updateTable('auth.session')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .execute();
  expect((await showSession(cookie)).statusCode).toBe(401);
});

test('a write that another site sends with the cookie is refused', async () => {
  await account('cross@example.test');
  const cookie = cookieOf(await signIn('cross@example.test'));
  const write = { method: 'PATCH', url: '/api/v1/session', payload: { name: 'Changed' } } as const;
  const crossed = await running.now.server.inject({
    ...write,
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect(crossed.json()).toMatchObject({ status: 403, code: 'cross_site_write' });
  const own = await running.now.server.inject({
    ...write,
    headers: { cookie, origin: 'http://localhost:80' },
  });
  expect(own.statusCode).toBe(204);
  expect((await showSession(cookie)).json()).toMatchObject({ name: 'Changed' });
});

test('a session in use is prolonged, so that nobody who works is signed out', async () => {
  await account('long@example.test');
  const cookie = cookieOf(await signIn('long@example.test'));
  const soon = new Date(Date.now() + 60_000);
  await running.now.db.updateTable('auth.session').set({ expiresAt: soon }).execute();
  const reply = await showSession(cookie);
  expect(reply.headers['set-cookie']).toBeDefined();
  const { expiresAt } = await running.now.db
    .selectFrom('auth.session as s')
    .innerJoin('auth.user as u', 'u.id', 's.userId')
    .select('s.expiresAt')
    .where('u.email', '=', 'long@example.test')
    .executeTakeFirstOrThrow();
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
});

function account(email: string, name = 'Somebody') {
  const given = { name, email, password: PASSWORD, role: 'editor' } as const;
  return running.now.db.transaction().execute((tx) => createAccount(tx, given));
}

let address = 0;

// Every sign-in comes from an address of its own, so that none of these tests meets the limit.
function signIn(email: string, password = PASSWORD) {
  address += 1;
  return running.now.server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    remoteAddress: `10.0.0.${address}`,
  });
}

function showSession(cookie: string) {
  return running.now.server.inject({ url: '/api/v1/session', headers: { cookie } });
}

function changePassword(cookie: string, payload: object) {
  return running.now.server.inject({
    method: 'POST',
    url: '/api/auth/change-password',
    payload,
    headers: { cookie },
  });
}
