import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { cookieOf } from '../../testing/signed-in.ts';
import { createAccount } from '../members/account.ts';

const running = bootForTests({ modules: [], publicUrl: 'https://contacts.example' });

test('behind TLS the cookie is secure, and the public address is our own site', async () => {
  const { server, db } = running.now;
  const credentials = { email: 'tls@example.test', password: 'correct horse battery' };
  await db.transaction().execute((tx) => createAccount(tx, { ...credentials, name: 'Ada', role: 'viewer' }));
  const headers = { host: 'contacts.example', origin: 'https://contacts.example' };
  const signedIn = await server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: credentials,
    headers,
  });
  expect(signedIn.statusCode).toBe(200);
  expect(String(signedIn.headers['set-cookie'])).toMatch(/^__Secure-contacts\.session_token=.*; Secure/);

  const cookie = cookieOf(signedIn);
  expect((await server.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(200);
  const url = '/api/auth/sign-out';
  const crossed = { cookie, origin: 'https://evil.example' };
  expect((await server.inject({ method: 'POST', url, headers: crossed })).statusCode).toBe(403);
  expect((await server.inject({ method: 'POST', url, headers: { ...headers, cookie } })).statusCode).toBe(
    200,
  );
});
