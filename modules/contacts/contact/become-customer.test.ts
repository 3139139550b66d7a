import { expect, test } from 'vitest';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { becomeCustomer } from '../public.ts';
import { contacts } from '../server.ts';
import { findContact } from './contact.sql.ts';
import { createContact, editContact } from './contact.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const order = { kind: 'order', id: '812', label: 'Order 812' };

const make = (email: string, type: 'lead' | 'customer') =>
  app.now.db.transaction().execute((tx) => createContact(tx, { email, type }, system));

test('a lead becomes a customer, and the history says by which order', async () => {
  const { id } = await make('lead@example.com', 'lead');
  const turned = await app.now.db.transaction().execute((tx) => becomeCustomer(tx, [id], system, order));
  const contact = await findContact(app.now.db, id);
  expect(turned).toEqual([id]);
  expect(contact).toMatchObject({ type: 'customer', version: 2, customer_since: expect.any(Date) });
  const changeset = await app.now.db
    .selectFrom('contacts.changeset')
    .selectAll()
    .where('kind', '=', 'contact.becomeCustomer')
    .executeTakeFirstOrThrow();
  expect(changeset).toMatchObject({ cause_kind: 'order', cause_id: '812', cause_label: 'Order 812' });
});

test('a customer stays a customer since the same day, and nothing is recorded', async () => {
  const { id } = await make('customer@example.com', 'customer');
  const before = await findContact(app.now.db, id);
  expect(await app.now.db.transaction().execute((tx) => becomeCustomer(tx, [id], system, order))).toEqual([]);
  expect(await findContact(app.now.db, id)).toEqual(before);
});

test('a person may make a customer of a lead by hand, and is one since then through all edits', async () => {
  const { id } = await make('promoted@example.com', 'lead');
  const edit = (version: number, fields: { type?: 'customer'; firstName?: string }) =>
    app.now.db.transaction().execute((tx) => editContact(tx, id, { version, ...fields }, system));
  const promoted = await edit(1, { type: 'customer' });
  const renamed = await edit(2, { type: 'customer', firstName: 'Ada' });
  expect(promoted.customer_since).toBeInstanceOf(Date);
  expect(renamed.customer_since).toEqual(promoted.customer_since);
});

test('two orders at once make one customer once', async () => {
  const { id } = await make('twice@example.com', 'lead');
  const orders = [1, 2, 3].map(() =>
    app.now.db.transaction().execute((tx) => becomeCustomer(tx, [id], system, order)),
  );
  expect((await Promise.all(orders)).flat()).toEqual([id]);
});

test('a person may make a lead of a customer by hand; since when it was one stays in the history', async () => {
  const { id, customer_since } = await make('byhand@example.com', 'customer');
  await app.now.db.transaction().execute((tx) => editContact(tx, id, { version: 1, type: 'lead' }, system));
  const changes = await app.now.db
    .selectFrom('contacts.change')
    .select(['before', 'after'])
    .where('contact_id', '=', id)
    .execute();
  expect(changes).toContainEqual({
    before: { type: 'customer', customerSince: customer_since?.toISOString() },
    after: { type: 'lead', customerSince: null },
  });
  expect(await findContact(app.now.db, id)).toMatchObject({ type: 'lead', customer_since: null });
});
