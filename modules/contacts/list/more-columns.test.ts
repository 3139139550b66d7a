import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { mark, probe } from '../testing/probe.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), probe] });

async function listOfTwo(word: string) {
  const editor = await actAs(app.now, 'editor');
  const made = await Promise.all(
    ['a', 'b'].map(async (name) => {
      const payload = { email: `${name}.${word}@example.com` };
      return (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
    }),
  );
  await mark(app.now.db, made[0].id, 'blue');
  return async (columns: string[]) => {
    const query = columns.map((name) => `&columns=${name}`).join('');
    return editor.inject({ url: `/api/v1/contacts?search=${word}&sort=email${query}` });
  };
}

const moreIn = (list: { items: { more?: object }[] }) => list.items.map(({ more }) => more);

test('a column of a module is added where it is asked for, and only there', async () => {
  const list = await listOfTwo('added');
  const added = (await list(['probe.mark'])).json();
  expect(moreIn(added)).toEqual([{ 'probe.mark': { text: 'blue' } }, {}]);
  expect(added.missing).toEqual([]);
  const plain = (await list([])).json();
  expect(moreIn(plain)).toEqual([undefined, undefined]);
  expect(plain).not.toHaveProperty('missing');
});

test.each(['probe.breaks', 'probe.hangs', 'probe.sleeps', 'probe.nonsense'])(
  'the list and its other columns stand without %s, which is named as missing',
  async (column) => {
    const list = await listOfTwo(column.replace('.', ''));
    const response = await list([column, 'probe.mark']);
    expect(response.statusCode).toBe(200);
    expect(moreIn(response.json())).toEqual([{ 'probe.mark': { text: 'blue' } }, {}]);
    expect(response.json().missing).toEqual([column]);
  },
);

test('columns that hang hold no connection for longer than the list waits', async () => {
  const list = await listOfTwo('held');
  await Promise.all(Array.from({ length: 15 }, () => list(['probe.hangs', 'probe.sleeps'])));
  const busy = async () => {
    const { rows } = await sql`
      select state, query from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`.execute(app.now.db);
    expect(rows).toEqual([]);
  };
  await vi.waitFor(busy, { timeout: 10_000 });
});

test('a column that no module has is refused with those that there are', async () => {
  const response = await (await listOfTwo('unknown'))(['probe.lost']);
  expect(response.json()).toMatchObject({
    status: 400,
    code: 'unknown_column',
    field: 'columns',
    detail: expect.stringContaining('probe.mark, probe.breaks'),
  });
});
