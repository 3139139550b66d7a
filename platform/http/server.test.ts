import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineModule } from '../module/module.ts';
import { bootForTests } from '../testing/running.ts';
import { actAs } from '../testing/signed-in.ts';
import { endpoint, time } from './endpoint.contract.ts';
import { reads, writes } from './route.ts';

const echo = endpoint({
  method: 'GET',
  path: '/api/v1/echo/:id',
  access: 'signed-in',
  resource: 'probe',
  summary: 'Gives back what it is given.',
  params: z.object({ id: z.coerce.number().int() }),
  query: z.object({ at: time.optional() }),
  reply: z.object({ id: z.number(), at: time.optional() }),
});

const setting = endpoint({
  method: 'POST',
  path: '/api/v1/settings',
  access: { right: 'probe.write' },
  resource: 'probe',
  summary: 'Writes a row, and fails after that when asked to.',
  body: z.object({ name: z.string().min(2, 'Use two letters.'), fail: z.boolean().default(false) }),
  status: 201,
  reply: z.object({ name: z.string(), at: time }),
});

const probe = defineModule({
  name: 'probe',
  migrations: import.meta.dirname,
  rights: [{ name: 'probe.write', label: 'Write', from: 'editor', changes: true }],
  routes: [
    reads(echo, async ({ params, query }) => ({ id: params.id, at: query.at, secret: 'left out' })),
    writes(setting, async ({ tx, body }) => {
      await sql`insert into platform.setting (name, value) values (${body.name}, '')`.execute(tx);
      if (body.fail) throw new Error('as asked');
      return { name: body.name, at: new Date(0) };
    }),
  ],
});

const app = bootForTests({ modules: [probe] });

const write = (payload: object, headers = {}) =>
  ({ method: 'POST', url: '/api/v1/settings', payload, headers }) as const;

const written = async (name: string) =>
  (await sql`select from platform.setting where name = ${name}`.execute(app.now.db)).rows.length;

test('a reply is what its contract says, and nothing more', async () => {
  const member = await actAs(app.now, 'viewer');
  const reply = await member.inject({ url: '/api/v1/echo/7?at=2026-01-02T03:04:05.000Z' });
  expect(reply.json()).toEqual({ id: 7, at: '2026-01-02T03:04:05.000Z' });
});

test('bad input is a problem document that names the field', async () => {
  const member = await actAs(app.now, 'editor');
  const reply = await member.inject(write({ name: 'x' }));
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.json()).toMatchObject({
    status: 400,
    code: 'invalid_input',
    field: 'name',
    detail: 'name: Use two letters.',
  });
});

test('a write that fails leaves nothing behind and tells no internals', async () => {
  const member = await actAs(app.now, 'editor');
  const reply = await member.inject(write({ name: 'rolled back', fail: true }));
  expect(reply.json()).toMatchObject({
    status: 500,
    code: 'internal_error',
    requestId: reply.headers['x-request-id'],
  });
  expect(reply.body).not.toContain('as asked');
  expect(await written('rolled back')).toBe(0);
});

test('a write with an Idempotency-Key is done once, also when it is sent twice at the same moment', async () => {
  const member = await actAs(app.now, 'editor');
  const request = write({ name: 'once' }, { 'idempotency-key': 'k1' });
  const [one, other] = await Promise.all([member.inject(request), member.inject(request)]);
  expect([one.statusCode, other.statusCode]).toEqual([201, 201]);
  expect(other.json()).toEqual(one.json());
});

test('an Idempotency-Key belongs to whoever sends it: another gets no reply of theirs', async () => {
  const [one, other] = [await actAs(app.now, 'editor'), await actAs(app.now, 'editor')];
  await one.inject(write({ name: 'mine' }, { 'idempotency-key': 'shared' }));
  const reply = await other.inject(write({ name: 'theirs' }, { 'idempotency-key': 'shared' }));
  expect([reply.statusCode, reply.json().name]).toEqual([201, 'theirs']);
});

test('an Idempotency-Key is not taken for another request, and is free again when the write failed', async () => {
  const member = await actAs(app.now, 'editor');
  await member.inject(write({ name: 'first' }, { 'idempotency-key': 'k2' }));
  const reused = await member.inject(write({ name: 'second' }, { 'idempotency-key': 'k2' }));
  expect(reused.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  await member.inject(write({ name: 'fails', fail: true }, { 'idempotency-key': 'k3' }));
  expect((await member.inject(write({ name: 'works' }, { 'idempotency-key': 'k3' }))).statusCode).toBe(201);
});

test('a stranger learns nothing, not even whether the input was right', async () => {
  const reply = await app.now.server.inject(write({}));
  expect(reply.json()).toMatchObject({ status: 401, code: 'sign_in_required' });
});

test.each([
  [{ origin: 'https://elsewhere.example' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
])('a write that another site sends with our cookie is refused: %o', async (headers) => {
  const member = await actAs(app.now, 'editor');
  const reply = await member.inject(write({ name: 'forged' }, headers));
  expect(reply.json()).toMatchObject({ status: 403, code: 'cross_site_write' });
  expect(await written('forged')).toBe(0);
});

test('every reply carries the security headers, with another nonce each time', async () => {
  const [one, other] = [await app.now.server.inject('/healthz'), await app.now.server.inject('/healthz')];
  const policy = String(one.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(other.headers['content-security-policy']).not.toBe(policy);
  expect(one.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});

test('the reference lists every endpoint, in OpenAPI 3.1, and has a readable page', async () => {
  const document = (await app.now.server.inject('/api/v1/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/api/v1/settings'].post).toMatchObject({
    summary: expect.stringContaining('Writes a row'),
  });
  const page = await app.now.server.inject('/api/docs/');
  expect([page.statusCode, page.body.includes('swagger-ui')]).toEqual([200, true]);
});

test('health is about the process, readiness about its database', async () => {
  expect((await app.now.server.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await app.now.server.inject('/readyz')).json()).toEqual({ status: 'ready' });
});

test('an address that cannot be read is a problem document too, with the security headers', async () => {
  const reply = await app.now.server.inject('/%zz');
  expect(reply.statusCode).toBe(400);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.headers['content-security-policy']).toBeDefined();
});

test('answers of the API are kept by nobody in between', async () => {
  const member = await actAs(app.now, 'viewer');
  expect((await member.inject({ url: '/api/v1/echo/7' })).headers['cache-control']).toBe('no-store');
});

test('a body of text where none belongs, with an Idempotency-Key, is no fault of ours', async () => {
  const member = await actAs(app.now, 'editor');
  const headers = { 'idempotency-key': 'text', 'content-type': 'text/plain' };
  const reply = await member.inject({ method: 'POST', url: '/api/v1/settings', payload: 'text', headers });
  expect(reply.statusCode).toBe(400);
});
