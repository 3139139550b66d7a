import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { restoreDeleted } from '../public.ts';
import { contacts } from '../server.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('the history of a deleted contact is not shown, and that of an unknown one is not found', async () => {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: 'gone@history.example', firstName: 'Going' };
  const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  await editor.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  for (const asked of [id, '01890000-0000-7000-8000-000000000000']) {
    expect((await editor.inject({ url: `/api/v1/contacts/${asked}/history` })).statusCode).toBe(404);
  }
});

test('the history shows fields and tags of who was deleted and restored, and nothing else that an undo keeps', async () => {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: 'back@history.example', tags: ['Goes', 'Stays'] };
  const { id, tags } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  await editor.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  const deletion = app.now.db
    .selectFrom('contacts.change')
    .select('changeset_id')
    .where('contact_id', '=', id);
  const { changeset_id } = await deletion.where('after', 'is', null).executeTakeFirstOrThrow();
  await transact(app.now.db, (tx) => restoreDeleted(tx, changeset_id, system, { undoDays: 7 }));
  await editor.inject({ method: 'DELETE', url: `/api/v1/tags/${tags[0].id}` });
  const { items } = (await editor.inject({ url: `/api/v1/contacts/${id}/history` })).json();
  const [tagGone, restored, deleted] = items;
  expect([tagGone.before, tagGone.after]).toEqual([{ tags: ['Goes'] }, { tags: [] }]);
  const fields = { email: 'back@history.example', type: 'lead' };
  expect(restored).toMatchObject({ before: null, after: fields });
  expect(deleted).toMatchObject({ before: { ...fields, customerSince: null }, after: null });
  expect(Object.keys(deleted.before).sort()).toEqual(['customerSince', 'email', 'type']);
});
