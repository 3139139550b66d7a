import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { mark, probe } from '../testing/probe.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), probe] });

async function marked(word: string, marks: (string | undefined)[]) {
  const editor = await actAs(app.now, 'editor');
  const get = async (path: string) => (await editor.inject({ url: `/api/v1/contacts${path}` })).json();
  for (const [at, text] of marks.entries()) {
    const payload = { email: `${at}.${word}@example.com`, type: at === 0 ? 'customer' : 'lead' };
    const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
    if (text) await mark(app.now.db, id, text);
  }
  const found = async (query: string) => {
    const { items } = await get(`?search=${word}&sort=email&${query}`);
    return items.map(({ email }: { email: string }) => Number(email.split('.')[0]));
  };
  return { get, found };
}

test('the condition of a module narrows the list together with all else, and the count with it', async () => {
  const { get, found } = await marked('narrowed', ['blue', 'blue', 'red', undefined]);
  expect(await found('where=probe.marked:blue')).toEqual([0, 1]);
  expect(await found('where=probe.marked:blue&type=lead')).toEqual([1]);
  expect(await found('where=probe.marked:blue&where=probe.marked:red')).toEqual([]);
  expect(await get('/count?search=narrowed&where=probe.marked:blue')).toEqual({ count: 2 });
});

test('the value of a condition may hold colons', async () => {
  const { found } = await marked('colons', ['a:b', 'a']);
  expect(await found('where=probe.marked:a:b')).toEqual([0]);
});

test.each([
  ['that no module has', 'probe.lost:1', 'unknown_condition', /probe\.marked/],
  ['whose value cannot be read', 'probe.marked:', 'bad_condition', /^probe\.marked: Say with which text\.$/],
  ['without a colon', 'probe.marked', 'bad_condition', /a colon and a value/],
])('a condition %s is refused, in the list as in the count', async (_what, where, code, detail) => {
  const viewer = await actAs(app.now, 'viewer');
  for (const path of ['', '/count']) {
    const response = await viewer.inject({ url: `/api/v1/contacts${path}?where=${where}` });
    expect(response.json()).toMatchObject({
      status: 400,
      code,
      field: 'where',
      detail: expect.stringMatching(detail),
    });
  }
});

test('developers find the conditions that there are, with how they are written', async () => {
  const viewer = await actAs(app.now, 'viewer');
  expect((await viewer.inject({ url: '/api/v1/contacts/conditions' })).json()).toEqual({
    items: [
      { name: 'probe.marked', module: 'probe', description: 'Is marked with this text: `probe.marked:blue`' },
    ],
  });
});
