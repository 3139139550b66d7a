import { expect, test } from 'vitest';
import { notes } from '../../testing/notes.ts';
import { bootForTests } from '../../testing/running.ts';
import { cookieOf } from '../../testing/signed-in.ts';

const running = bootForTests({ modules: [notes] });

test('a key needs an owner; an owner is made with a password that signs in; both are counted', async () => {
  const { operator } = running.now.auth;
  const wanted = { name: 'Shop', rights: ['notes.view'] };
  await expect(operator.createApiKey(wanted)).rejects.toThrow('There is no owner yet');

  const made = await operator.createOwner({ email: ' Boss@example.test', name: 'Boss' });
  expect(made.email).toBe('boss@example.test');
  expect((await signIn(made)).statusCode).toBe(200);
  await expect(operator.createOwner({ email: 'boss@example.test' })).rejects.toThrow('already an account');
  await expect(operator.createOwner({ email: 'boss' })).rejects.toThrow('no e-mail address');

  const { key, createdBy } = await operator.createApiKey(wanted);
  expect(createdBy).toBe('boss@example.test');
  expect(await notesWith(key)).toBe(200);
  expect(await operator.status()).toEqual({
    owners: 1,
    admins: 0,
    editors: 0,
    viewers: 0,
    invitations: 0,
    apiKeys: 1,
  });
});

test('a reset password signs in at once, also after too many wrong ones, and ends all sessions', async () => {
  const { operator } = running.now.auth;
  const account = await operator.createOwner({ email: 'lost@example.test', password: 'the first password' });
  const cookie = cookieOf(await signIn(account));
  for (let guess = 0; guess < 11; guess += 1) await signIn({ ...account, password: 'wrong' }, '10.9.1.1');
  expect((await signIn(account, '10.9.1.1')).statusCode).toBe(429);

  const { password } = await operator.resetPassword({ email: 'Lost@example.test' });
  const session = await running.now.server.inject({ url: '/api/v1/session', headers: { cookie } });
  expect(session.statusCode).toBe(401);
  expect((await signIn({ email: 'lost@example.test', password }, '10.9.1.1')).statusCode).toBe(200);
});

test('what the operator asks for wrongly is refused with a sentence', async () => {
  const { operator } = running.now.auth;
  await expect(operator.resetPassword({ email: 'nobody@example.test' })).rejects.toThrow(
    'There is no account with the e-mail nobody@example.test.',
  );
  await expect(operator.resetPassword({ email: 'lost@example.test', password: 'short' })).rejects.toThrow(
    'at least 10 characters',
  );
  await expect(operator.createApiKey({ name: 'X', rights: ['notes.nothing'] })).rejects.toThrow(
    'There is no right "notes.nothing"',
  );
});

function signIn(payload: { email: string; password: string }, remoteAddress = '10.9.0.1') {
  const url = '/api/auth/sign-in/email';
  return running.now.server.inject({ method: 'POST', url, payload, remoteAddress });
}

async function notesWith(key: string) {
  const headers = { authorization: `Bearer ${key}` };
  return (await running.now.server.inject({ url: '/api/v1/notes', headers })).statusCode;
}
