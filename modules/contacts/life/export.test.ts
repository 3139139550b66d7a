import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { createContact } from '../contact/contact.ts';
import { addTags } from '../contact/contact-tags.ts';
import { exportContact } from '../public.ts';
import { contacts } from '../server.ts';
import { saying } from '../testing/saying.ts';

const app = bootForTests({
  modules: [
    contacts({ importMaxMb: 10, undoDays: 7 }),
    saying('shop', { handlers: { exported: async (_db, id) => ({ of: id, last: new Date(0) }) } }),
    saying('mail', {}),
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
      expect.objectContaining({ name: 'Exported', grants: [expect.objectContaining({ source: 'manual' })] }),
    ],
    history: [
      expect.objectContaining({ kind: 'contact.tag', by: 'System', after: { tags: ['Exported'] } }),
      expect.objectContaining({ kind: 'contact.create', at: expect.stringMatching(/Z$/) }),
    ],
    modules: { shop: { of: id, last: '1970-01-01T00:00:00.000Z' } },
  });
});

test('nobody is exported who is not there', async () => {
  const exported = exportContact(app.now.db, '01890000-0000-7000-8000-000000000000');
  await expect(exported).rejects.toMatchObject({ refusal: { status: 404 } });
});
