import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { type ActingAs, actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { purgeDeleted } from './history.sql.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function deletedContact(editor: ActingAs, email: string): Promise<string> {
  const payload = { email, firstName: 'Going' };
  const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  await editor.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  return id;
}

const kept = (id: string) =>
  app.now.db.selectFrom('contacts.change').selectAll().where('contact_id', '=', id).execute();

test('the history of a deleted contact is not shown, and that of an unknown one is not found', async () => {
  const editor = await actAs(app.now, 'editor');
  const id = await deletedContact(editor, 'gone@history.example');
  for (const asked of [id, '01890000-0000-7000-8000-000000000000']) {
    expect((await editor.inject({ url: `/api/v1/contacts/${asked}/history` })).statusCode).toBe(404);
  }
});

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
  await app.now.db.transaction().execute((tx) => purgeDeleted(tx, 7));
  expect(await kept(old)).toEqual([]);
  expect(await kept(young)).toHaveLength(2);
});
