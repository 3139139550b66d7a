import { expect, test } from 'vitest';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { createContact } from '../contact/contact.ts';
import { contacts } from '../server.ts';
import { addUpCounts } from '../tags/tag.sql.ts';
import { cachedCount } from './count.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('a count is as true after each change as when it is counted anew', async () => {
  const editor = await actAs(app.now, 'editor');
  const send = async (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    (await editor.inject({ method, url: `/api/v1/contacts${url}`, payload })).json();
  const asked = [
    {},
    { type: 'customer' as const },
    { search: 'counted' },
    { search: 'zoë' },
    { untagged: true },
  ];
  const counts = async () => Promise.all(asked.map((filter) => cachedCount(app.now.db, filter)));

  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  const { id, version } = await send('POST', '', { email: 'a@counted.example' });
  expect(await counts()).toEqual([1, 0, 1, 0, 1]);
  await send('PATCH', `/${id}`, { version, firstName: 'Zoë' });
  expect(await counts()).toEqual([1, 0, 1, 1, 1]);
  const { tags } = await send('POST', `/${id}/tags`, { tags: ['VIP'] });
  expect(await counts()).toEqual([1, 0, 1, 1, 0]);
  expect(await cachedCount(app.now.db, { tags: [tags[0].id] })).toBe(1);
  await send('PATCH', `/${id}`, { version: version + 1, type: 'customer' });
  expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  await app.now.db.transaction().execute(addUpCounts);
  expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  await send('DELETE', `/${id}`);
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

test('a count that is asked for while a change is under way is asked for again when the change is there', async () => {
  const editor = await actAs(app.now, 'editor');
  const filter = { search: 'underway' };
  let during = Number.NaN;
  await app.now.db.transaction().execute(async (tx) => {
    await createContact(tx, { email: 'early@underway.example' }, system);
    await editor.inject({
      method: 'POST',
      url: '/api/v1/contacts',
      payload: { email: 'late@underway.example' },
    });
    during = await cachedCount(app.now.db, filter);
  });
  expect([during, await cachedCount(app.now.db, filter)]).toEqual([1, 2]);
});
