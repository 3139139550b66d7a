import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { mark, probe } from '../testing/probe.ts';
import { howMany, saying } from '../testing/saying.ts';
import { bulker } from './testing/bulks.ts';

const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    probe,
    saying('mail', {
      handlers: { beforeDelete: async (db, ids) => [{ text: `${await howMany(db, ids)} newsletters end` }] },
    }),
    saying('vault', {
      // Which an editor does not have.
      right: 'contacts.import',
      handlers: { beforeDelete: async () => [{ text: '3 secrets go' }] },
    }),
    saying('shop', { handlers: { beforeDelete: () => Promise.reject(new Error('out of order')) } }),
  ],
});

async function asking() {
  const admin = await bulker(app.now);
  const editor = await actAs(app.now, 'editor', { rights: ['contacts.deleteMany'] });
  const preflight = async (selection: object) =>
    editor.inject({ method: 'POST', url: '/api/v1/contacts/bulk/preflight', payload: { selection } });
  return { admin, preflight };
}

test('before many are deleted modules say what goes with exactly them, and how many they are is told', async () => {
  const { admin, preflight } = await asking();
  const made = await admin.make(4);
  for (const { id } of made.slice(0, 3)) await mark(app.now.db, id, 'asked');
  const where = ['probe.marked:asked'];
  const warnings = (many: number) => [
    { module: 'probe', text: `${many} marks go` },
    { module: 'mail', text: `${many} newsletters end` },
    { module: 'vault', text: 'Vault keeps something about some of these contacts' },
    { module: 'shop', text: 'Shop could not say what it keeps' },
  ];
  const all = await preflight({ filter: { where } });
  expect(all.json()).toEqual({ count: 3, undoDays: 7, warnings: warnings(3) });
  const but = await preflight({ filter: { where }, except: [made[0]?.id] });
  expect(but.json()).toEqual({ count: 2, undoDays: 7, warnings: warnings(2) });
});

test('of a selection that nobody fits nothing is to be said', async () => {
  const { preflight } = await asking();
  expect((await preflight({ ids: [crypto.randomUUID()] })).json()).toEqual({
    count: 0,
    undoDays: 7,
    warnings: [],
  });
});

test('what goes with many is told to those alone who may delete many', async () => {
  const editor = await actAs(app.now, 'editor');
  const payload = { selection: { filter: {} } };
  const refused = await editor.inject({ method: 'POST', url: '/api/v1/contacts/bulk/preflight', payload });
  expect(refused.json()).toMatchObject({ status: 403, right: 'contacts.deleteMany' });
});
