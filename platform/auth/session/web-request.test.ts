import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { actAs, cookieOf } from '../../testing/signed-in.ts';
import { createAccount } from '../members/account.ts';

const running = bootForTests({ modules: [] });
const credentials = { email: 'host@example.test', password: 'correct horse battery' };
const paths = ['sign-in/email', 'sign-out', 'revoke-sessions', 'change-password'];

test.each(paths)('%s takes JSON, and says so to whatever else it is sent', async (path) => {
  const member = await actAs(running.now, 'viewer');
  for (const type of ['text/plain', 'application/octet-stream', 'text/csv']) {
    const reply = await member.inject({
      method: 'POST',
      url: `/api/auth/${path}`,
      headers: { 'content-type': type },
      payload: JSON.stringify(credentials),
    });
    expect(reply.json(), type).toMatchObject({ status: 415, code: 'json_only' });
  }
  expect((await member.inject({ url: '/api/v1/session' })).statusCode).toBe(200);
});

test.each(['5', 'null', '[]', '"text"', '{"callbackURL":"https://elsewhere.example"}'])(
  'signing out needs no body, and minds none: %s',
  async (payload) => {
    const member = await actAs(running.now, 'viewer');
    const headers = { 'content-type': 'application/json' };
    const reply = await member.inject({ method: 'POST', url: '/api/auth/sign-out', headers, payload });
    expect(reply.statusCode).toBe(200);
    expect((await member.inject({ url: '/api/v1/session' })).statusCode).toBe(401);
  },
);

test('one signs in and out whatever the request calls the host', async () => {
  const account = { ...credentials, name: 'Ada', role: 'viewer' } as const;
  await running.now.db.transaction().execute((tx) => createAccount(tx, account));
  for (const host of ['[', 'a b', 'u:p@x', 'x/y', 'CONTACTS.example', '']) {
    const signedIn = await post('sign-in/email', { host }, credentials);
    expect(signedIn.statusCode, host).toBe(200);
    const headers = { host, cookie: cookieOf(signedIn) };
    expect((await post('sign-out', headers, {})).statusCode, host).toBe(200);
  }
});

function post(path: string, headers: Record<string, string>, payload: object) {
  return running.now.server.inject({ method: 'POST', url: `/api/auth/${path}`, headers, payload });
}
