import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { type ActingAs, actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { purgeDeleted } from './erase.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function deletedContact(editor: ActingAs, email: string): Promise<string> {
  const payload = { email, firstName: 'Going' };
  const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  await editor.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  return id;
}

const kept = (id: string) =>
  app.now.db.selectFrom('contacts.change').selectAll().where('contact_id', '=', id).execute();

test('what is kept of a deleted contact goes when it can no longer be undone, and not before', async () => {
  const editor = await actAs(app.now, 'editor');
  const [old, young] = [
    await deletedContact(editor, 'old@history.example'),
    await deletedContact(editor, 'young@history.example'),
  ];
  const [deletion] = (await kept(old)).filter((change) => change.after === null);
  await app.now.db
    .updateTable('contacts.changeset')
    .set({ created_at: new Date(Date.now() - 8 * 86_400_000) })
    .where('id', '=', deletion?.changeset_id ?? '')
    .execute();
  await transact(app.now.db, (tx) => purgeDeleted(tx, 7));
  expect(await kept(old)).toEqual([]);
  expect(await kept(young)).toHaveLength(2);
});
