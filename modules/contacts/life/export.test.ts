import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { findContact } from '../contact/contact.sql.ts';
import { createContact, deleteContact } from '../contact/contact.ts';
import { addTags, untagByHand } from '../contact/contact-tags.ts';
import { exportContact, grantsOfContact, mergeContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { saying } from '../testing/saying.ts';

let meanwhile: (() => Promise<void>) | undefined;
const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', { handlers: { exported: async (_db, id) => ({ of: id, last: new Date(0) }) } }),
    saying('mail', {}),
    saying('late', {
      handlers: {
        exported: async (read, id) => {
          if (!meanwhile) return null;
          await meanwhile();
          return { there: (await findContact(read, id)) !== undefined };
        },
      },
    }),
  ],
});

test('an export has the fields, the tags with their reasons, the history and what each module keeps', async () => {
  const id = await transact(app.now.db, async (tx) => {
    const made = await createContact(tx, { email: 'all@export.example', city: 'Bern' }, system);
    await addTags(tx, made.id, ['Exported'], system);
    return made.id;
  });
  expect(await exportContact(app.now.db, id)).toEqual({
    contact: expect.objectContaining({ id, email: 'all@export.example', city: 'Bern' }),
    tags: [
      expect.objectContaining({
        name: 'Exported',
        grants: [expect.objectContaining({ source: 'manual', endedAt: null })],
      }),
    ],
    history: [
      expect.objectContaining({ kind: 'contact.tag', by: 'System', after: { tags: ['Exported'] } }),
      expect.objectContaining({ kind: 'contact.create', at: expect.stringMatching(/Z$/) }),
    ],
    modules: { shop: { of: id, last: '1970-01-01T00:00:00.000Z' } },
  });
});

test('an export has the tags that a contact lost, and the past of who was merged into it', async () => {
  const { db } = app.now;
  const id = await transact(db, async (tx) => {
    const from = await createContact(tx, { email: 'from@export.example' }, system);
    const into = await createContact(tx, { email: 'into@export.example' }, system);
    await addTags(tx, from.id, ['Had once'], system);
    const [grant] = await grantsOfContact(tx, from.id);
    await untagByHand(tx, from.id, grant?.tagId ?? '', system);
    await mergeContacts(tx, { from: from.id, into: into.id }, system);
    return into.id;
  });
  expect(await exportContact(db, id)).toMatchObject({
    tags: [
      {
        name: 'Had once',
        grants: [{ source: 'manual', by: 'System', endedAt: expect.stringMatching(/Z$/) }],
      },
    ],
    history: [
      { kind: 'contact.merge' },
      { kind: 'contact.untag' },
      { kind: 'contact.tag' },
      { after: { email: 'into@export.example' } },
      { after: { email: 'from@export.example' } },
    ],
  });
});

test('an export is of one moment, whatever is written while modules are asked', async () => {
  const { db } = app.now;
  const { id } = await transact(db, (tx) => createContact(tx, { email: 'moment@export.example' }, system));
  meanwhile = async () => void (await transact(db, (tx) => deleteContact(tx, id, system)));
  expect(await exportContact(db, id)).toMatchObject({ modules: { late: { there: true } } });
  expect(await findContact(db, id)).toBeUndefined();
});

test('nobody is exported who is not there', async () => {
  const exported = exportContact(app.now.db, '01890000-0000-7000-8000-000000000000');
  await expect(exported).rejects.toMatchObject({ refusal: { status: 404 } });
});
