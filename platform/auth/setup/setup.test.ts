import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { cookieOf } from '../../testing/signed-in.ts';

const running = bootForTests({ modules: [] });
const owner = { name: 'Grace Hopper', email: 'Grace@example.test', password: 'a long enough one' };

test('the one-time link makes the owner once, signs in, and then there is no further link', async () => {
  const { auth } = running.now;
  expect(await ownerExists()).toBe(false);
  const [first, second] = [await newLink(), await newLink()];
  expect((await setUp({ ...owner, token: 'made-up' })).json()).toMatchObject({
    status: 410,
    code: 'link_over',
  });
  expect((await setUp({ ...owner, password: 'too short', token: first })).json()).toMatchObject({
    field: 'password',
  });

  const reply = await setUp({ ...owner, token: first });
  expect(reply.statusCode).toBe(204);
  const session = await running.now.server.inject({
    url: '/api/v1/session',
    headers: { cookie: cookieOf(reply) },
  });
  expect(session.json()).toMatchObject({ name: 'Grace Hopper', email: 'grace@example.test', role: 'owner' });

  expect(await ownerExists()).toBe(true);
  expect(await auth.ownerLink()).toBeNull();
  for (const token of [first, second]) {
    const again = await setUp({ ...owner, email: 'other@example.test', token });
    expect(again.json()).toMatchObject({ status: 409, code: 'owner_exists' });
  }
  const users = await running.now.db.selectFrom('auth.user').select('email').execute();
  expect(users).toEqual([{ email: 'grace@example.test' }]);
});

test('nobody can sign up', async () => {
  const payload = { name: 'Mallory', email: 'mallory@example.test', password: 'a long enough one' };
  for (const url of ['/api/auth/sign-up/email', '/api/auth/sign-up', '/api/v1/members']) {
    const reply = await running.now.server.inject({ method: 'POST', url, payload });
    expect(reply.statusCode).toBe(404);
  }
});

async function newLink() {
  const path = await running.now.auth.ownerLink();
  expect(path).toMatch(/^\/setup#[\w-]{43}$/);
  return String(path?.split('#')[1]);
}

async function ownerExists() {
  const reply = await running.now.server.inject({ url: '/api/v1/setup' });
  return reply.json().ownerExists;
}

function setUp(payload: object) {
  return running.now.server.inject({ method: 'POST', url: '/api/v1/setup', payload });
}
