import { expect, test } from 'vitest';
import { notes } from '../../testing/notes.ts';
import { bootForTests } from '../../testing/running.ts';
import { type ActingAs, actAs } from '../../testing/signed-in.ts';

const running = bootForTests({ modules: [notes] });

test('a key does what its rights allow and no more, and acts under its own name', async () => {
  const admin = await actAs(running.now, 'admin');
  const made = await makeKey(admin, { name: 'Shop', rights: ['notes.view', 'notes.edit'] });
  expect(made.statusCode).toBe(201);
  const { id, key } = made.json();
  expect(key).toMatch(/^contacts_\w{64}$/);
  expect(await asks('GET', key)).toBe(200);
  expect(await asks('POST', key)).toBe(200);
  expect(await asks('DELETE', key)).toBe(403);
  const session = await withKey({ url: '/api/v1/session' }, key);
  expect(session.json()).toEqual({
    kind: 'apiKey',
    id,
    name: 'Shop',
    email: null,
    role: null,
    rights: ['notes.edit', 'notes.view'],
  });
});

test('a key is shown once; only its hash is kept', async () => {
  const admin = await actAs(running.now, 'admin', { name: 'Maker' });
  const { id, key } = (await makeKey(admin, { name: 'Once', rights: ['notes.view'] })).json();
  const kept = await running.now.db.selectFrom('auth.apikey').selectAll().where('id', '=', id).execute();
  expect(JSON.stringify(kept)).not.toContain(key);
  const list = await admin.inject({ url: '/api/v1/api-keys' });
  expect(list.body).not.toContain(key);
  expect(list.json().items[0]).toMatchObject({
    id,
    name: 'Once',
    start: key.slice(0, 13),
    createdBy: 'Maker',
  });
});

test('a key sent with an Idempotency-Key is not kept either', async () => {
  const admin = await actAs(running.now, 'admin');
  const reply = await admin.inject({
    method: 'POST',
    url: '/api/v1/api-keys',
    headers: { 'idempotency-key': 'once' },
    payload: { name: 'Idempotent', rights: ['notes.view'] },
  });
  const kept = await running.now.db.selectFrom('platform.idempotency').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(reply.json().key);
});

test('a withdrawn key is a stranger at once', async () => {
  const admin = await actAs(running.now, 'admin');
  const { id, key } = (await makeKey(admin, { name: 'Gone', rights: ['notes.view'] })).json();
  expect(await asks('GET', key)).toBe(200);
  const url = `/api/v1/api-keys/${id}`;
  expect((await admin.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  expect(await asks('GET', key)).toBe(401);
  expect((await admin.inject({ method: 'DELETE', url })).statusCode).toBe(404);
});

test('a key loses what its maker loses, and ends when its maker goes', async () => {
  const owner = await actAs(running.now, 'owner');
  const maker = await actAs(running.now, 'admin');
  const { key } = (await makeKey(maker, { name: 'Bound', rights: ['notes.view', 'notes.edit'] })).json();
  const url = `/api/v1/members/${maker.id}`;
  await owner.inject({ method: 'PATCH', url, payload: { role: 'viewer' } });
  expect(await asks('GET', key)).toBe(200);
  expect(await asks('POST', key)).toBe(403);
  await owner.inject({ method: 'DELETE', url });
  expect(await asks('GET', key)).toBe(401);
});

test('a key is over when its time is', async () => {
  const admin = await actAs(running.now, 'admin');
  const made = (await makeKey(admin, { name: 'Timed', rights: ['notes.view'], expiresInDays: 30 })).json();
  expect(Math.round((Date.parse(made.expiresAt) - Date.now()) / 86_400_000)).toBe(30);
  const over = new Date(Date.now() - 1000);
  await running.now.db
    .updateTable('auth.apikey')
    .set({ expiresAt: over })
    .where('id', '=', made.id)
    .execute();
  expect(await asks('GET', made.key)).toBe(401);
});

test('a key has only rights that its maker has', async () => {
  const maker = await actAs(running.now, 'editor', { rights: ['apiKeys.manage'] });
  const refused = await makeKey(maker, { name: 'Too much', rights: ['notes.erase'] });
  expect(refused.json()).toMatchObject({ status: 403, code: 'right_not_yours', field: 'rights' });
  const unknown = await makeKey(maker, { name: 'Unknown', rights: ['notes.nothing'] });
  expect(unknown.json()).toMatchObject({ status: 422, code: 'right_unknown' });
  const none = await makeKey(maker, { name: 'None', rights: [] });
  expect(none.json()).toMatchObject({ status: 400, field: 'rights' });
});

test('a key of an owner does not act as an owner, and passes on only its own rights', async () => {
  const owner = await actAs(running.now, 'owner');
  const editor = await actAs(running.now, 'editor');
  const rights = ['members.manage', 'apiKeys.manage'];
  const { key } = (await makeKey(owner, { name: 'Deputy', rights })).json();
  const promoted = await withKey(
    { method: 'PATCH', url: `/api/v1/members/${editor.id}`, payload: { role: 'admin' } },
    key,
  );
  expect(promoted.json()).toMatchObject({ status: 403, code: 'owner_only' });
  const payload = { name: 'Grandchild', rights: ['notes.view'] };
  const child = await withKey({ method: 'POST', url: '/api/v1/api-keys', payload }, key);
  expect(child.json()).toMatchObject({ status: 403, code: 'right_not_yours' });
  const renamed = await withKey({ method: 'PATCH', url: '/api/v1/session', payload: { name: 'X' } }, key);
  expect(renamed.json()).toMatchObject({ status: 403, code: 'people_only' });
});

test('a key that is made by a key does not outlive it', async () => {
  const admin = await actAs(running.now, 'admin');
  const rights = ['apiKeys.manage', 'notes.view'];
  const parent = (await makeKey(admin, { name: 'Parent', rights, expiresInDays: 2 })).json();
  const endOf = async (expiresInDays: number | null) => {
    const payload = { name: 'Child', rights: ['notes.view'], expiresInDays };
    const child = await withKey({ method: 'POST', url: '/api/v1/api-keys', payload }, parent.key);
    expect(child.statusCode).toBe(201);
    return Date.parse(child.json().expiresAt);
  };
  const end = Date.parse(parent.expiresAt);
  for (const days of [null, 2, 30]) {
    expect(await endOf(days)).toBeLessThanOrEqual(end);
    expect(await endOf(days)).toBeGreaterThan(end - 60_000);
  }
  expect(await endOf(1)).toBeLessThan(end - 80_000_000);
});

test('a made-up key is refused, also beside a good cookie', async () => {
  const owner = await actAs(running.now, 'owner');
  expect(await asks('GET', 'contacts_made_up')).toBe(401);
  const headers = { authorization: 'Bearer contacts_made_up' };
  expect((await owner.inject({ url: '/api/v1/notes', headers })).statusCode).toBe(401);
});

test('using a key writes nothing', async () => {
  const admin = await actAs(running.now, 'admin');
  const { id, key } = (await makeKey(admin, { name: 'Quiet', rights: ['notes.view'] })).json();
  const row = () =>
    running.now.db.selectFrom('auth.apikey').selectAll().where('id', '=', id).executeTakeFirst();
  const before = await row();
  await asks('GET', key);
  expect(await row()).toEqual(before);
});

function makeKey(by: ActingAs, payload: object) {
  return by.inject({ method: 'POST', url: '/api/v1/api-keys', payload });
}

async function asks(method: 'GET' | 'POST' | 'DELETE', key: string) {
  return (await withKey({ method, url: '/api/v1/notes' }, key)).statusCode;
}

function withKey(
  request: { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; url: string; payload?: object },
  key: string,
) {
  return running.now.server.inject({ ...request, headers: { authorization: `Bearer ${key}` } });
}
