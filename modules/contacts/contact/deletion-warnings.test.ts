import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { howMany, saying } from '../testing/saying.ts';

const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('mail', {
      handlers: { beforeDelete: async (db, ids) => [{ text: `${await howMany(db, ids)} newsletter ends` }] },
    }),
    saying('desk', {
      // Which an editor does not have.
      right: 'contacts.import',
      handlers: { beforeDelete: async () => [{ text: '1 complaint stays' }, { text: '2 letters stay' }] },
    }),
    saying('diary', { right: 'contacts.import' }),
    saying('shop', { handlers: { beforeDelete: () => Promise.reject(new Error('out of order')) } }),
    saying('club', { handlers: { beforeDelete: () => new Promise(() => {}) } }),
  ],
});

async function made() {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: `${crypto.randomUUID()}@deletion.example` };
  const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  return { editor, url: `/api/v1/contacts/${id}` };
}

test('each module says what a deletion affects to those who may see it; of one that fails or hangs, just that is said', async () => {
  const { editor, url } = await made();
  const began = performance.now();
  const response = await editor.inject({ url: `${url}/deletion` });
  expect(performance.now() - began).toBeLessThan(5000);
  expect([response.statusCode, response.json()]).toEqual([
    200,
    {
      undoDays: 7,
      warnings: [
        { module: 'mail', text: '1 newsletter ends' },
        { module: 'desk', text: 'Desk keeps something about this contact' },
        { module: 'shop', text: 'Shop could not say what it keeps' },
        { module: 'club', text: 'Club could not say what it keeps' },
      ],
    },
  ]);
});

test('a module that cannot say what it keeps does not stand in the way of the deletion', async () => {
  const { editor, url } = await made();
  expect((await editor.inject({ method: 'DELETE', url })).statusCode).toBe(200);
  expect((await editor.inject({ url: `${url}/deletion` })).statusCode).toBe(404);
});

test('what a deletion affects is told to those alone who may delete', async () => {
  const { url } = await made();
  const viewer = await actAs(app.now, 'viewer');
  expect((await viewer.inject({ url: `${url}/deletion` })).statusCode).toBe(403);
});

test('who may see what a module keeps is told it in the words of the module', async () => {
  const { url } = await made();
  const admin = await actAs(app.now, 'admin');
  const { warnings } = (await admin.inject({ url: `${url}/deletion` })).json();
  expect(warnings.filter(({ module }: { module: string }) => module === 'desk')).toEqual([
    { module: 'desk', text: '1 complaint stays' },
    { module: 'desk', text: '2 letters stay' },
  ]);
});
