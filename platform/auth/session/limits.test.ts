import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { createAccount } from '../members/account.ts';

const running = bootForTests({ modules: [] });
const PASSWORD = 'correct horse battery';

test('an address that guesses at an account waits, and keeps nobody else out of it', async () => {
  await account('guessed@example.test');
  for (let guess = 1; guess <= 10; guess += 1)
    expect((await signIn('guessed@example.test', 'wrong', '10.1.0.1')).statusCode).toBe(401);
  const reply = await signIn(' Guessed@example.test', PASSWORD, '10.1.0.1');
  expect(reply.statusCode).toBe(429);
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(800);
  expect(reply.json()).toMatchObject({
    code: 'too_many_attempts',
    detail: 'There were too many attempts. Wait 15 minutes and try again.',
  });
  expect((await signIn('guessed@example.test', PASSWORD, '10.1.0.2')).statusCode).toBe(200);
  expect((await signIn('guessed@example.test', PASSWORD, '10.1.0.1')).statusCode).toBe(429);

  await letTimePass('10.1.0.1');
  expect((await signIn('guessed@example.test', PASSWORD, '10.1.0.1')).statusCode).toBe(200);
});

test('what is stopped at its address does not count for the account, but very many guesses close it', async () => {
  await account('botnet@example.test');
  for (let guess = 1; guess <= 12; guess += 1) await signIn('botnet@example.test', 'wrong', '10.5.0.1');
  expect(await failuresFromAll()).toContain(10);
  await running.now.db
    .updateTable('auth.sign_in_attempt')
    .set({ failures: 100 })
    .where('address', '=', '')
    .where('failures', '=', 10)
    .execute();
  expect((await signIn('botnet@example.test', PASSWORD, '10.5.0.2')).statusCode).toBe(429);
  await letTimePass('');
  expect((await signIn('botnet@example.test', PASSWORD, '10.5.0.2')).statusCode).toBe(200);
});

test('a successful sign-in forgives the mistakes before it', async () => {
  await account('forgiven@example.test');
  for (let round = 1; round <= 2; round += 1) {
    for (let guess = 1; guess <= 8; guess += 1)
      await signIn('forgiven@example.test', 'wrong', `10.2.${round}.${guess}`);
    expect((await signIn('forgiven@example.test', PASSWORD, `10.2.${round}.99`)).statusCode).toBe(200);
  }
});

test('an address that tries many accounts is told to wait', async () => {
  const replies = [];
  for (let guess = 1; guess <= 21; guess += 1)
    replies.push(await signIn(`someone${guess}@example.test`, 'wrong', '10.3.0.1'));
  expect(replies.slice(0, 20).every((reply) => reply.statusCode === 401)).toBe(true);
  const last = replies.at(-1);
  expect(last?.statusCode).toBe(429);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await signIn('someone@example.test', 'wrong', '10.3.0.2')).statusCode).toBe(401);
});

test('an address cannot be put on or taken off by a header of the request', async () => {
  const headers = { 'x-contacts-client-address': '10.4.0.2', 'x-forwarded-for': '10.4.0.3' };
  await signIn('header@example.test', 'wrong', '10.4.0.1', headers);
  const counted = await running.now.db.selectFrom('auth.rateLimit').select('key').execute();
  expect(counted.map(({ key }) => key)).toContain('10.4.0.1|/sign-in/email');
  expect(counted.filter(({ key }) => /10\.4\.0\.[23]/.test(key))).toEqual([]);
});

function account(email: string) {
  const given = { name: 'Somebody', email, password: PASSWORD, role: 'editor' } as const;
  return running.now.db.transaction().execute((tx) => createAccount(tx, given));
}

function signIn(email: string, password: string, remoteAddress: string, headers = {}) {
  const url = '/api/auth/sign-in/email';
  return running.now.server.inject({
    method: 'POST',
    url,
    payload: { email, password },
    remoteAddress,
    headers,
  });
}

async function failuresFromAll() {
  const all = running.now.db.selectFrom('auth.sign_in_attempt').where('address', '=', '');
  return (await all.select('failures').execute()).map(({ failures }) => failures);
}

async function letTimePass(address: string) {
  const ended = new Date(Date.now() - 1000);
  const { numUpdatedRows } = await running.now.db
    .updateTable('auth.sign_in_attempt')
    .set({ ends_at: ended })
    .where('address', '=', address)
    .where('failures', '>', 10)
    .executeTakeFirst();
  expect(numUpdatedRows, address).toBe(1n);
}
