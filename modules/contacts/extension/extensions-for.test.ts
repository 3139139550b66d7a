import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { mark, probe } from '../testing/probe.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), probe] });

/** A contact with a mark, and a key that may see contacts and not marks. */
async function markedContact(email: string) {
  const admin = await actAs(app.now, 'admin');
  const contact = { method: 'POST', url: '/api/v1/contacts', payload: { email } } as const;
  const { id } = (await admin.inject(contact)).json();
  await mark(app.now.db, id, 'blue');
  const payload = { name: 'Contacts alone', rights: ['contacts.view'] };
  const { key } = (await admin.inject({ method: 'POST', url: '/api/v1/api-keys', payload })).json();
  const get = async (url: string) => {
    const headers = { authorization: `Bearer ${key}` };
    return app.now.server.inject({ url: `/api/v1/contacts${url}`, headers });
  };
  return { id, admin, get };
}

test.each(['?where=probe.marked:blue', '/count?where=probe.marked:blue', '?columns=probe.mark'])(
  'who may not see what a module knows gets nothing of it by %s',
  async (query) => {
    const { get } = await markedContact(`${query.length}${query.at(1)}@hidden.example`);
    const reply = await get(query);
    expect(reply.statusCode).toBe(403);
    expect(reply.json()).toMatchObject({ code: 'right_missing', right: 'probe.view' });
  },
);

test('who may not see what a module knows has a history without it, and hears of no conditions', async () => {
  const { id, admin, get } = await markedContact('history@hidden.example');
  const told = (items: { module: string | null }[]) => items.some(({ module }) => module === 'probe');
  const seen = (await admin.inject({ url: `/api/v1/contacts/${id}/history` })).json();
  expect(told(seen.items)).toBe(true);
  const hidden = (await get(`/${id}/history`)).json();
  expect(hidden).toMatchObject({ missing: [] });
  expect(told(hidden.items)).toBe(false);
  expect((await get('/conditions')).json()).toEqual({ items: [] });
});

test.each(['?where=probe.lost:1', '/count?where=probe.lost:1', '?columns=probe.lost'])(
  'who may not see what a module knows does not hear its names by %s',
  async (query) => {
    const { get } = await markedContact(`${query.length}${query.at(1)}@unnamed.example`);
    const { status, detail } = (await get(query)).json();
    expect([status, detail]).toEqual([400, expect.stringMatching(/ There is none for you\.$/)]);
  },
);
