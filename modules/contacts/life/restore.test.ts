import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { findContact } from '../contact/contact.sql.ts';
import { deleteContacts } from '../contact/contact.ts';
import { contactsRestored, restoreDeleted } from '../public.ts';
import { contacts } from '../server.ts';
import { someoneWaits } from '../testing/waiting.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function editor() {
  const member = await actAs(app.now, 'editor');
  return async (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', url: string, payload?: object) => {
    const response = await member.inject({ method, url: `/api/v1${url}`, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.body ? response.json() : undefined };
  };
}

const deletionOf = async (id: string) => {
  const { changeset_id } = await app.now.db
    .selectFrom('contacts.change')
    .select('changeset_id')
    .where('contact_id', '=', id)
    .where('after', 'is', null)
    .orderBy('changeset_id', 'desc')
    .executeTakeFirstOrThrow();
  return changeset_id;
};
const restore = (changesetId: string) =>
  transact(app.now.db, (tx) => restoreDeleted(tx, changesetId, system, { undoDays: 7 }));

async function deleted(fields: object) {
  const send = await editor();
  const { body: made } = await send('POST', '/contacts', fields);
  await send('DELETE', `/contacts/${made.id}`);
  return { send, made, changesetId: await deletionOf(made.id) };
}

test('a deleted contact comes back as it was: fields, times, version, tags with their reasons', async () => {
  const send = await editor();
  const { body: made } = await send('POST', '/contacts', {
    email: 'Back@Restore.example',
    firstName: 'Ada',
    lastName: 'Lee',
    phone: '031 300 00 00',
    addressLine1: 'Gasse 1',
    addressLine2: 'Flat 2',
    city: 'Bern',
    state: 'BE',
    postalCode: '3000',
    country: 'CH',
    type: 'customer',
    tags: ['Stays', 'Was taken'],
  });
  await send('DELETE', `/contacts/${made.id}/tags/${made.tags[1].id}`);
  await send('PATCH', `/contacts/${made.id}`, { version: 1, lastName: 'Lovelace' });
  const { body: before } = await send('GET', `/contacts/${made.id}`);
  const grants = () =>
    app.now.db
      .selectFrom('contacts.tag_grant')
      .selectAll()
      .where('contact_id', '=', made.id)
      .orderBy('id')
      .execute();
  const grantsBefore = await grants();
  await send('DELETE', `/contacts/${made.id}`);
  expect(await restore(await deletionOf(made.id))).toEqual([made.id]);
  expect((await send('GET', `/contacts/${made.id}`)).body).toEqual(before);
  expect(await grants()).toEqual(grantsBefore);
  expect(grantsBefore).toHaveLength(2);
  expect((await send('GET', '/tags?search=stays')).body.items).toMatchObject([{ contacts: 1 }]);
  expect((await send('POST', '/contacts', { email: 'back@restore.example' })).status).toBe(409);
});

test('the undo of a deletion is told to other modules and recorded, and happens once', async () => {
  const { send, made, changesetId } = await deleted({ email: 'told@restore.example', tags: ['Told'] });
  const heard: unknown[] = [];
  connectListeners([
    on(contactsRestored, async (tx, payload) => {
      heard.push({ ...payload, email: (await findContact(tx, made.id))?.email });
    }),
  ]);
  await restore(changesetId);
  connectListeners([]);
  expect(heard).toEqual([{ ids: [made.id], changesetId, email: 'told@restore.example' }]);
  const { body } = await send('GET', `/contacts/${made.id}/history`);
  expect(body.items[0]).toMatchObject({
    kind: 'contact.restore',
    actor: { name: 'System' },
    before: null,
    after: { email: 'told@restore.example', type: 'lead' },
  });
  await expect(restore(changesetId)).rejects.toMatchObject({
    refusal: { status: 409, code: 'cannot_be_undone' },
  });
});

test('a deletion is undone within the days given for it, and not after them, purged or not', async () => {
  const { made, changesetId } = await deleted({ email: 'late@restore.example' });
  const hoursAgo = (hours: number) =>
    app.now.db
      .updateTable('contacts.changeset')
      .set({ created_at: new Date(Date.now() - hours * 3_600_000) })
      .where('id', '=', changesetId)
      .execute();
  await hoursAgo(7 * 24 + 1);
  await expect(restore(changesetId)).rejects.toMatchObject({
    refusal: { status: 409, code: 'cannot_be_undone' },
  });
  await hoursAgo(7 * 24 - 1);
  expect(await restore(changesetId)).toEqual([made.id]);
});

test('a deletion that two undo at once is undone once', async () => {
  const { changesetId } = await deleted({ email: 'both@restore.example' });
  const first = await app.now.db.startTransaction().execute();
  await restoreDeleted(first, changesetId, system, { undoDays: 7 });
  const second = expect(restore(changesetId)).rejects.toMatchObject({
    refusal: { code: 'cannot_be_undone' },
  });
  await someoneWaits(app.now.db);
  await first.commit().execute();
  await second;
});

test('a deletion is not undone while another has the e-mail, and the refusal names who', async () => {
  const { send, made, changesetId } = await deleted({ email: 'taken@restore.example' });
  const { body: other } = await send('POST', '/contacts', {
    email: 'TAKEN@restore.example',
    firstName: 'Eve',
  });
  await expect(restore(changesetId)).rejects.toMatchObject({
    refusal: { status: 409, code: 'email_taken', extra: { existing: { id: other.id, name: 'Eve' } } },
  });
  await send('DELETE', `/contacts/${other.id}`);
  expect(await restore(changesetId)).toEqual([made.id]);
});

test('a deletion of several is undone as one, without tags that are gone meanwhile', async () => {
  const send = await editor();
  const made = [];
  for (const email of ['one@many.example', 'two@many.example'])
    made.push((await send('POST', '/contacts', { email, tags: ['Fleeting', 'Lasting'] })).body);
  const ids: string[] = made.map(({ id }) => id);
  await transact(app.now.db, (tx) => deleteContacts(tx, ids, system));
  const fleeting = made[0].tags.find((tag: { name: string }) => tag.name === 'Fleeting');
  await send('DELETE', `/tags/${fleeting.id}`);
  expect(await restore(await deletionOf(ids[0] ?? ''))).toEqual(ids);
  for (const id of ids)
    expect((await send('GET', `/contacts/${id}`)).body.tags).toMatchObject([{ name: 'Lasting' }]);
});

test('what is no deletion, or is not there, cannot be restored', async () => {
  const send = await editor();
  const { body: made } = await send('POST', '/contacts', { email: 'living@restore.example' });
  const { changeset_id } = await app.now.db
    .selectFrom('contacts.change')
    .select('changeset_id')
    .where('contact_id', '=', made.id)
    .executeTakeFirstOrThrow();
  for (const id of [changeset_id, '01890000-0000-7000-8000-000000000000'])
    await expect(restore(id)).rejects.toMatchObject({ refusal: { status: 404 } });
});
