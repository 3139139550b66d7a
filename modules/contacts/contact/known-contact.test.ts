import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contactsById, findOrCreateContact, lockContacts } from '../public.ts';
import { contacts } from '../server.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { deleteContact } from './contact.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const checkout = { kind: 'checkout', id: '7', label: 'Summer sale' };
const NOBODY = '01890000-0000-7000-8000-000000000000';

const findOrCreate = (fields: Parameters<typeof findOrCreateContact>[1]) =>
  transact(app.now.db, (tx) => findOrCreateContact(tx, fields, system, checkout));

test('who is unknown becomes a lead, and the history says by which checkout', async () => {
  const found = await findOrCreate({ email: 'New@doors.example', firstName: 'Ada', country: 'Switzerland' });
  expect(found.created).toBe(true);
  const history = await app.now.db
    .selectFrom('contacts.change')
    .innerJoin('contacts.changeset', 'contacts.changeset.id', 'changeset_id')
    .select(['kind', 'cause_label', 'after'])
    .where('contact_id', '=', found.id)
    .execute();
  expect(history).toEqual([
    {
      kind: 'contact.create',
      cause_label: 'Summer sale',
      after: { email: 'New@doors.example', firstName: 'Ada', country: 'CH', type: 'lead' },
    },
  ]);
});

test('who is known by the e-mail, however it is written, is left as they are', async () => {
  const first = await findOrCreate({ email: 'known@doors.example', firstName: 'Ada' });
  const again = await findOrCreate({ email: ' KNOWN@doors.example ', firstName: 'Eve', city: 'Bern' });
  expect(again).toEqual({ id: first.id, created: false });
  expect(await contactsById(app.now.db, [first.id])).toMatchObject([{ firstName: 'Ada', city: null }]);
});

test('many who come at once with one e-mail are one contact, made once', async () => {
  const found = await Promise.all(
    Array.from({ length: 8 }, () => findOrCreate({ email: 'crowd@doors.example' })),
  );
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  expect(found.filter(({ created }) => created)).toHaveLength(1);
});

test('who is deleted at the moment they are found is made anew', async () => {
  const { id } = await findOrCreate({ email: 'fleeting@doors.example' });
  const deletion = await app.now.db.startTransaction().execute();
  await lockContacts(deletion, [id]);
  const found = findOrCreate({ email: 'fleeting@doors.example' });
  await someoneWaits(app.now.db);
  await deleteContact(deletion, id, system);
  await deletion.commit().execute();
  expect(await found).toEqual({ id: expect.not.stringContaining(id), created: true });
});

test('an e-mail or a country that cannot be read is refused at its field', async () => {
  await expect(findOrCreate({ email: 'nobody' })).rejects.toMatchObject({ refusal: { field: 'email' } });
  await expect(findOrCreate({ email: 'a@doors.example', country: 'Atlantis' })).rejects.toMatchObject({
    refusal: { field: 'country' },
  });
});

test('contacts are told with their name and their address as it is written on a letter', async () => {
  const { id } = await findOrCreate({
    email: 'told@doors.example',
    lastName: 'Lee',
    phone: '031 1',
    addressLine1: 'Gasse 1',
    postalCode: '3000',
    city: 'Bern',
    country: 'CH',
  });
  expect(await contactsById(app.now.db, [NOBODY, id])).toEqual([
    expect.objectContaining({
      id,
      name: 'Lee',
      email: 'told@doors.example',
      phone: '031 1',
      type: 'lead',
      address: ['Gasse 1', '3000 Bern', 'Switzerland'],
    }),
  ]);
});

test('of contacts that are to be locked, those that exist are given in one order', async () => {
  const [one, two] = [
    await findOrCreate({ email: 'one@doors.example' }),
    await findOrCreate({ email: 'two@doors.example' }),
  ];
  const locked = await transact(app.now.db, (tx) => lockContacts(tx, [two.id, NOBODY, one.id]));
  expect(locked).toEqual([{ id: one.id }, { id: two.id }]);
});
