import { expect, test } from 'vitest';
import { restoreDeleted } from '../../modules/contacts/public.ts';
import { contacts } from '../../modules/contacts/server.ts';
import { transact } from '../../platform/db/transact.ts';
import { system } from '../../platform/http/actor.ts';
import { bootForTests } from '../../platform/testing/running.ts';
import { actAs } from '../../platform/testing/signed-in.ts';
import { deleteBare } from './bare.sql.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('the bare deletion keeps of a contact exactly what its deletion by the product keeps', async () => {
  const { db } = app.now;
  const admin = await actAs(app.now, 'admin');
  const payload = { email: 'bare@bench.example', type: 'customer', tags: ['Bare'] };
  const { id } = (await admin.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  const keptBy = async (changesetId: string) =>
    db
      .selectFrom('contacts.change')
      .select(['contact_id', 'before', 'after'])
      .where('changeset_id', '=', changesetId)
      .execute();
  const { changesetId } = (await admin.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` })).json();
  await transact(db, (tx) => restoreDeleted(tx, changesetId, system, { undoDays: 7 }));
  const product = await keptBy(changesetId);
  expect(product).toMatchObject([{ contact_id: id, before: { grants: [{ source: 'manual' }] } }]);
  expect(await keptBy(await deleteBare(db, {}))).toEqual(product);
});
