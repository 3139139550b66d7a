import { describe, expect, test } from 'vitest';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { tagsDeleted } from './tag.events.ts';
import { addUpCounts, findTags, updateTag } from './tag.sql.ts';
import { tagKey } from './tag-key.contract.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function editor() {
  const member = await actAs(app.now, 'editor');
  return async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
    const response = await member.inject({ method, url: `/api/v1${url}`, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.body ? response.json() : undefined };
  };
}

test.each([
  ['VIP', ' vip '],
  ['Straße', 'STRASSE'],
  ['ＶＩＰ', 'vip'],
  ['Two  words', 'two words'],
])('the names %j and %j are one tag', (one, other) => {
  expect(tagKey(one)).toBe(tagKey(other));
});

describe('a tag', () => {
  test('is made once, whatever the case, and the refusal names the one there is', async () => {
    const send = await editor();
    const { status, body } = await send('POST', '/tags', {
      name: ' Early  Bird ',
      description: 'Bought first',
    });
    expect([status, body.name, body.description, body.contacts]).toEqual([
      201,
      'Early Bird',
      'Bought first',
      0,
    ]);
    const again = await send('POST', '/tags', { name: 'early bird' });
    expect([again.status, again.body.code, again.body.existing.id]).toEqual([409, 'tag_exists', body.id]);
  });

  test('is renamed and described, but not to the name of another nor over another edit', async () => {
    const send = await editor();
    const { body: tag } = await send('POST', '/tags', { name: 'Old name' });
    await send('POST', '/tags', { name: 'Other name' });
    const renamed = await send('PATCH', `/tags/${tag.id}`, {
      version: 1,
      name: 'OLD NAME',
      description: 'Now loud',
    });
    expect(renamed.body).toMatchObject({ name: 'OLD NAME', description: 'Now loud', version: 2 });
    const taken = await send('PATCH', `/tags/${tag.id}`, { version: 2, name: 'other NAME' });
    expect([taken.status, taken.body.code]).toEqual([409, 'tag_exists']);
    const late = await send('PATCH', `/tags/${tag.id}`, { version: 1, name: 'Late' });
    expect([late.status, late.body.code]).toEqual([409, 'edited_meanwhile']);
  });

  test('is not renamed to what another is renamed to at the same moment', async () => {
    const send = await editor();
    const { body: quick } = await send('POST', '/tags', { name: 'Quick' });
    const { body: slow } = await send('POST', '/tags', { name: 'Slow' });
    const other = await app.now.db.startTransaction().execute();
    await updateTag(other, quick.id, { name: 'Both', name_key: 'both' });
    const refused = send('PATCH', `/tags/${slow.id}`, { version: 1, name: 'BOTH' });
    await someoneWaits(app.now.db);
    await other.commit().execute();
    const { status, body } = await refused;
    expect([status, body.code, body.existing]).toEqual([409, 'tag_exists', { id: quick.id, name: 'Both' }]);
  });

  test('counts its contacts at all times, also after the counts were added up', async () => {
    const send = await editor();
    for (const email of ['a', 'b', 'c']) {
      await send('POST', '/contacts', { email: `${email}@counted.example`, tags: ['Counted'] });
    }
    const find = async () => (await send('GET', '/tags?search=counted')).body.items[0];
    const tag = await find();
    expect(tag.contacts).toBe(3);
    await app.now.db.transaction().execute(addUpCounts);
    const { body: list } = await send('GET', `/contacts?tags=${tag.id}`);
    await send('DELETE', `/contacts/${list.items[0].id}/tags/${tag.id}`);
    await send('DELETE', `/contacts/${list.items[1].id}`);
    expect((await find()).contacts).toBe(1);
  });

  test('goes from all contacts that have it when it is deleted, and their histories say so', async () => {
    const send = await editor();
    const { body: contact } = await send('POST', '/contacts', {
      email: 'x@deleted.example',
      tags: ['Doomed'],
    });
    const { body } = await send('DELETE', `/tags/${contact.tags[0].id}`);
    expect(body).toEqual({ contacts: 1 });
    expect((await send('GET', `/contacts/${contact.id}`)).body.tags).toEqual([]);
    const { body: history } = await send('GET', `/contacts/${contact.id}/history`);
    expect(history.items[0]).toMatchObject({
      kind: 'tag.delete',
      before: { tags: ['Doomed'] },
      after: { tags: [] },
    });
  });
});

test.each([
  ['Straße 7', 'Straße'],
  ['Große Straße', 'GROSSE  STRASSE'],
  ['Pass ＶＩＰ', 'ＶＩＰ'],
  ['Full width', 'ｗｉｄｔｈ'],
])('the tag %j is found by %j', async (name, search) => {
  const send = await editor();
  await send('POST', '/tags', { name });
  const { body } = await send('GET', `/tags?search=${encodeURIComponent(search)}`);
  expect(body.items.map((tag: { name: string }) => tag.name)).toContain(name);
});

test('a deleted tag leaves the reasons for it with each contact that had it', async () => {
  const send = await editor();
  const { body: contact } = await send('POST', '/contacts', {
    email: 'y@deleted.example',
    tags: ['Leaving'],
  });
  await send('DELETE', `/tags/${contact.tags[0].id}`);
  const { before } = await app.now.db
    .selectFrom('contacts.change')
    .select('before')
    .where('contact_id', '=', contact.id)
    .orderBy('changeset_id', 'desc')
    .executeTakeFirstOrThrow();
  expect(before).toMatchObject({
    grants: [{ contact_id: contact.id, tag_id: contact.tags[0].id, source: 'manual', ended_at: null }],
  });
});

test('the deletion of a tag is told to other modules while the tag is still there', async () => {
  const send = await editor();
  const { body: tag } = await send('POST', '/tags', { name: 'Listened to' });
  const heard: unknown[] = [];
  connectListeners([
    on(tagsDeleted, async (tx, { ids }) => {
      heard.push({ ids, names: (await findTags(tx, ids)).map(({ name }) => name) });
    }),
  ]);
  await send('DELETE', `/tags/${tag.id}`);
  connectListeners([]);
  expect(heard).toEqual([{ ids: [tag.id], names: ['Listened to'] }]);
});

describe('many tags', () => {
  test('are made from lines, in the first spelling; blank lines and those that exist are left', async () => {
    const send = await editor();
    await send('POST', '/tags', { name: 'There already' });
    const lines = ['First', '', '  second ', 'THERE ALREADY', 'first'];
    const { body } = await send('POST', '/tags/lines', { lines });
    expect(body.created.toSorted()).toEqual(['First', 'second']);
    expect(body.existing).toEqual(['There already']);
  });

  test('are all refused when one line is no name, and the line is named', async () => {
    const send = await editor();
    const { status, body } = await send('POST', '/tags/lines', { lines: ['Fine', '', 'x'.repeat(101)] });
    expect([status, body.detail]).toEqual([400, 'Line 3: Use at most 100 characters.']);
    expect((await send('GET', '/tags?search=fine')).body.items).toEqual([]);
  });

  test('are at most a thousand, blank lines aside', async () => {
    const send = await editor();
    const lines = Array.from({ length: 1001 }, (_, at) => `Thousand ${at}`);
    expect((await send('POST', '/tags/lines', { lines })).status).toBe(400);
    const fewer = await send('POST', '/tags/lines', { lines: lines.with(500, ' ') });
    expect(fewer.body.created).toHaveLength(1000);
  });

  test('page by name', async () => {
    const send = await editor();
    await send('POST', '/tags/lines', { lines: ['page b', 'page a', 'Page C'] });
    const first = await send('GET', '/tags?search=page&limit=2');
    const second = await send('GET', `/tags?search=page&limit=2&cursor=${first.body.next}`);
    const names = [...first.body.items, ...second.body.items].map((tag: { name: string }) => tag.name);
    expect(names).toEqual(['page a', 'page b', 'Page C']);
  });
});
