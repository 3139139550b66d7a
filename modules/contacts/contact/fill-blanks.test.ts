import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { type Filling, fillBlanks } from '../public.ts';
import { contacts } from '../server.ts';
import { findContact, updateContact } from './contact.sql.ts';
import { createContact } from './contact.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const order = { kind: 'order', id: '812', label: 'Order 812' };

async function filled(has: Filling, fields: Filling) {
  const email = `${crypto.randomUUID()}@blanks.example`;
  const { id } = await transact(app.now.db, (tx) => createContact(tx, { email, ...has }, system));
  await transact(app.now.db, (tx) => fillBlanks(tx, id, fields, system, order));
  return findContact(app.now.db, id);
}

test('blank fields are filled, the others stay, and the history says by which order', async () => {
  const contact = await filled(
    { firstName: 'Ada' },
    { firstName: 'Eve', lastName: 'Lee', phone: '031 300 00 00', country: 'CH' },
  );
  expect(contact).toMatchObject({
    first_name: 'Ada',
    last_name: 'Lee',
    phone_e164: '+41313000000',
    country: 'CH',
    version: 2,
  });
  const change = await app.now.db
    .selectFrom('contacts.change')
    .innerJoin('contacts.changeset', 'contacts.changeset.id', 'changeset_id')
    .select(['kind', 'cause_kind', 'cause_id', 'before', 'after'])
    .where('contact_id', '=', contact?.id ?? '')
    .where('kind', '=', 'contact.edit')
    .executeTakeFirstOrThrow();
  expect(change).toMatchObject({
    cause_kind: 'order',
    cause_id: '812',
    before: { lastName: null, phone: null, phoneE164: null, country: null },
    after: { lastName: 'Lee', country: 'CH' },
  });
});

test('a contact that lacks nothing is not touched', async () => {
  const contact = await filled({ firstName: 'Ada' }, { firstName: 'Eve', lastName: '', city: null });
  expect(contact?.version).toBe(1);
});

test('an address is completed from the same address, and never mixed with another', async () => {
  const given = { addressLine1: 'Gasse 1', postalCode: '3000', city: 'Bern', country: 'CH' };
  expect(await filled({ city: 'bern' }, given)).toMatchObject({
    address_line1: 'Gasse 1',
    postal_code: '3000',
    city: 'bern',
    country: 'CH',
  });
  expect(await filled({ city: 'Oslo' }, { ...given, lastName: 'Lee' })).toMatchObject({
    last_name: 'Lee',
    address_line1: null,
    city: 'Oslo',
    country: null,
  });
});

test('a phone that was read once is not read anew because a country is filled in', async () => {
  const fields = { email: 'swiss@blanks.example', phone: '031 300 00 00' };
  const contact = await transact(app.now.db, async (tx) => {
    const { id } = await createContact(tx, fields, system);
    // As an import reads it with the calling code of another column.
    await updateContact(tx, id, { phone_e164: '+41313000000' });
    await fillBlanks(tx, id, { country: 'DE' }, system, order);
    return findContact(tx, id);
  });
  expect(contact).toMatchObject({ country: 'DE', phone_e164: '+41313000000' });
});

test('a country that cannot be read is left out, and a contact that is gone is skipped', async () => {
  expect(await filled({}, { country: 'Atlantis', city: 'Poseidonis' })).toMatchObject({
    country: null,
    city: 'Poseidonis',
  });
  const gone = '01890000-0000-7000-8000-000000000000';
  await transact(app.now.db, (tx) => fillBlanks(tx, gone, { city: 'Bern' }, system, order));
  expect(await findContact(app.now.db, gone)).toBeUndefined();
});
