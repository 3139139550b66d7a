import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { contactsDeleted } from './contact.events.ts';
import { findContact, updateContact } from './contact.sql.ts';
import { addTags } from './contact-tags.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function editor() {
  const member = await actAs(app.now, 'editor', { name: 'Edda Editor' });
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
    const response = await member.inject({ method, url: `/api/v1${url}`, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.body ? response.json() : undefined };
  };
  return { ...member, send };
}

const changesOf = (id: string) =>
  app.now.db
    .selectFrom('contacts.change')
    .innerJoin('contacts.changeset', 'contacts.changeset.id', 'changeset_id')
    .select(['changeset_id', 'kind', 'actor_name', 'before', 'after'])
    .where('contact_id', '=', id)
    .orderBy('contacts.changeset.id')
    .execute();

describe('creating a contact', () => {
  test('keeps every field as typed, the phone also in E.164 and the country as its code', async () => {
    const { send } = await editor();
    const { status, body } = await send('POST', '/contacts', {
      email: ' Ada@Example.COM ',
      firstName: 'Ada',
      lastName: 'Lovelace',
      phone: '020 7946 0018',
      addressLine1: '12 St James’s Square',
      addressLine2: 'Flat 2',
      city: 'London',
      state: 'Greater London',
      postalCode: 'SW1Y 4JH',
      country: 'united kingdom',
      tags: ['VIP', ' vip ', 'Newsletter'],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      email: 'Ada@Example.COM',
      name: 'Ada Lovelace',
      phone: '020 7946 0018',
      phoneE164: '+442079460018',
      phoneNational: '020 7946 0018',
      phoneInternational: '+44 20 7946 0018',
      addressLine2: 'Flat 2',
      state: 'Greater London',
      postalCode: 'SW1Y 4JH',
      country: 'GB',
      countryName: 'United Kingdom',
      type: 'lead',
      version: 1,
    });
    expect(body.tags.map((tag: { name: string }) => tag.name)).toEqual(['Newsletter', 'VIP']);
  });

  test('is refused where the e-mail exists in another case, and names who has it', async () => {
    const { send } = await editor();
    const { body: first } = await send('POST', '/contacts', {
      email: 'grace@example.com',
      firstName: 'Grace',
    });
    const { status, body } = await send('POST', '/contacts', { email: 'GRACE@example.com' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'email_taken',
      field: 'email',
      existing: { id: first.id, name: 'Grace' },
    });
  });

  test('puts a space for control characters, in any field', async () => {
    const { send } = await editor();
    const given = { email: 'bell@example.com', firstName: '\u0007Ada\u0000\u001bKing ', city: 'Lon\tdon' };
    const { body } = await send('POST', '/contacts', given);
    expect(body).toMatchObject({ firstName: 'Ada King', city: 'Lon don' });
  });

  test.each([
    ['email', { email: 'not an address' }],
    ['email', { email: '' }],
    ['country', { email: 'c@example.com', country: 'Atlantis' }],
    ['firstName', { email: 'c@example.com', firstName: 'x'.repeat(201) }],
    ['type', { email: 'c@example.com', type: 'friend' }],
  ])('says that %s is at fault in %o', async (field, given) => {
    const { send } = await editor();
    const { status, body } = await send('POST', '/contacts', given);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid_input', field });
  });

  test('happens once for one Idempotency-Key, and gives the same reply again', async () => {
    const member = await editor();
    const request = {
      method: 'POST',
      url: '/api/v1/contacts',
      headers: { 'idempotency-key': 'make-once' },
      payload: { email: 'once@example.com' },
    } as const;
    const [first, second] = [await member.inject(request), await member.inject(request)];
    expect(second.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
  });
});

describe('editing a contact', () => {
  test('changes what is given, keeps the rest, and records the fields before and after', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', {
      email: 'edit@example.com',
      firstName: 'E',
      city: 'Oslo',
    });
    const { body } = await send('PATCH', `/contacts/${made.id}`, { version: 1, firstName: 'Edit', city: '' });
    expect(body).toMatchObject({ firstName: 'Edit', city: null, email: 'edit@example.com', version: 2 });
    expect((await changesOf(made.id)).at(-1)).toMatchObject({
      kind: 'contact.edit',
      actor_name: 'Edda Editor',
      before: { firstName: 'E', city: 'Oslo' },
      after: { firstName: 'Edit', city: null },
    });
  });

  test('is refused when someone changed it meanwhile, and shows the contact as it is now', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', {
      email: 'race@example.com',
      firstName: 'A',
      tags: ['Raced'],
    });
    await send('PATCH', `/contacts/${made.id}`, { version: 1, firstName: 'B' });
    const { status, body } = await send('PATCH', `/contacts/${made.id}`, { version: 1, firstName: 'C' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'edited_meanwhile',
      current: { firstName: 'B', version: 2, tags: [{ name: 'Raced' }] },
    });
  });

  test('does not take the e-mail of another', async () => {
    const { send } = await editor();
    await send('POST', '/contacts', { email: 'taken@example.com' });
    const { body: made } = await send('POST', '/contacts', { email: 'free@example.com' });
    const { status, body } = await send('PATCH', `/contacts/${made.id}`, {
      version: 1,
      email: 'Taken@example.com',
    });
    expect([status, body.code]).toEqual([409, 'email_taken']);
  });

  test('to an e-mail that another edit takes at the same moment is refused, and names who has it', async () => {
    const { send } = await editor();
    const { body: quick } = await send('POST', '/contacts', {
      email: 'quick@example.com',
      firstName: 'Quick',
    });
    const { body: slow } = await send('POST', '/contacts', { email: 'slow@example.com' });
    const other = await app.now.db.startTransaction().execute();
    await updateContact(other, quick.id, { email: 'both@example.com', email_key: 'both@example.com' });
    const refused = send('PATCH', `/contacts/${slow.id}`, { version: 1, email: 'Both@example.com' });
    await someoneWaits(app.now.db);
    await other.commit().execute();
    const { status, body } = await refused;
    expect([status, body.code, body.existing.name]).toEqual([409, 'email_taken', 'Quick']);
  });

  test('that changes nothing leaves version and history alone', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'same@example.com', firstName: 'Same' });
    const { body } = await send('PATCH', `/contacts/${made.id}`, { version: 1, firstName: 'Same ' });
    expect(body.version).toBe(1);
    expect(await changesOf(made.id)).toHaveLength(1);
  });
});

describe('deleting a contact', () => {
  test('removes it with its tags and keeps its image for the undo', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'gone@example.com', tags: ['Going'] });
    const deletion = await send('DELETE', `/contacts/${made.id}`);
    expect(deletion.status).toBe(200);
    expect((await send('GET', `/contacts/${made.id}`)).status).toBe(404);
    const last = (await changesOf(made.id)).at(-1);
    expect(last).toMatchObject({
      changeset_id: deletion.body.changesetId,
      kind: 'contact.delete',
      after: null,
      before: { email: 'gone@example.com' },
    });
    expect(last?.before).toHaveProperty('grants.0.source', 'manual');
    const { body: tags } = await send('GET', '/tags?search=going');
    expect(tags.items).toMatchObject([{ name: 'Going', contacts: 0 }]);
  });

  test('keeps since when it was a customer', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'since@example.com', type: 'customer' });
    await send('DELETE', `/contacts/${made.id}`);
    const { before } = (await changesOf(made.id)).at(-1) ?? {};
    expect(before).toMatchObject({
      customerSince: made.customerSince,
      createdAt: made.createdAt,
      version: 1,
    });
  });

  test('is told to other modules while the contact is still there', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'told@example.com' });
    const heard: unknown[] = [];
    const listener = on(contactsDeleted, async (tx, { ids, changesetId }) => {
      const there = await findContact(tx, made.id);
      heard.push({ ids, changesetId, email: there?.email });
    });
    connectListeners([listener]);
    await send('DELETE', `/contacts/${made.id}`);
    connectListeners([]);
    expect(heard).toEqual([{ ids: [made.id], changesetId: expect.any(String), email: 'told@example.com' }]);
  });
});

describe('the tags of a contact', () => {
  test('say who gave them and why, and go by hand for whatever reason they were given', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'tags@example.com', tags: ['One'] });
    const { body: two } = await send('POST', `/contacts/${made.id}/tags`, { tags: ['Two', 'ONE'] });
    expect(two.tags).toMatchObject([
      { name: 'One', grants: [{ source: 'manual', by: 'Edda Editor' }] },
      { name: 'Two', grants: [{ source: 'manual', by: 'Edda Editor' }] },
    ]);
    const { body: one } = await send('DELETE', `/contacts/${made.id}/tags/${two.tags[0].id}`);
    expect(one.tags).toMatchObject([{ name: 'Two' }]);
  });

  test('are given once for the same reason, and asking again records nothing', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'again@example.com' });
    await send('POST', `/contacts/${made.id}/tags`, { tags: ['Again'] });
    const { body } = await send('POST', `/contacts/${made.id}/tags`, { tags: ['AGAIN', 'again'] });
    expect(body.tags).toMatchObject([{ name: 'Again', grants: [{ source: 'manual' }] }]);
    expect((await changesOf(made.id)).map(({ kind }) => kind)).toEqual(['contact.create', 'contact.tag']);
  });

  test('that a program gives by its key say so, also beside one given by hand', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'key@example.com', tags: ['Synced'] });
    const key: Actor = { kind: 'apiKey', id: 'k', name: 'Shop', rights: new Set() };
    await app.now.db.transaction().execute((tx) => addTags(tx, made.id, ['Synced'], key));
    const { body } = await send('GET', `/contacts/${made.id}`);
    expect(body.tags[0].grants).toMatchObject([
      { source: 'manual', by: 'Edda Editor' },
      { source: 'api', by: 'Shop' },
    ]);
  });

  test('are recorded in the history of the contact', async () => {
    const { send } = await editor();
    const { body: made } = await send('POST', '/contacts', { email: 'story@example.com' });
    await send('POST', `/contacts/${made.id}/tags`, { tags: ['Story'] });
    const { body } = await send('GET', `/contacts/${made.id}/history`);
    expect(body.items).toMatchObject([
      { kind: 'contact.tag', actor: { name: 'Edda Editor' }, after: { tags: ['Story'] } },
      { kind: 'contact.create', after: { email: 'story@example.com' } },
    ]);
  });
});
