import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { defineModule } from '../../../platform/module/module.ts';
import { contribute } from '../../../platform/module/point.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { type ContactFilterPart, contactsExtension, keepsNothing } from '../extension/contacts-extension.ts';
import { contacts } from '../server.ts';

const filter = (name: string, fits: ContactFilterPart['fits']) => ({ name, description: '', fits });

/** Conditions as a module may write them without care. */
const odd = defineModule({
  name: 'odd',
  needs: ['contacts'],
  migrations: import.meta.dirname,
  contributions: [
    contribute(contactsExtension, {
      handlers: keepsNothing,
      filters: [
        filter('odd.either', () => sql<boolean>`false or true`),
        filter('odd.breaks', () => sql<boolean>`1 / length('') = 1`),
        filter('odd.stumbles', () => {
          throw new TypeError('As a careless module does');
        }),
        filter('odd.limited', () => sql<boolean>`current_setting('statement_timeout') <> '0'`),
      ],
    }),
  ],
});

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), odd] });

async function asked(where: string, more = '') {
  const viewer = await actAs(app.now, 'viewer');
  const get = (path: string) => viewer.inject({ url: `/api/v1/contacts${path}?where=${where}${more}` });
  return { list: await get(''), count: await get('/count') };
}

test('a condition of a module that holds an "or" narrows with all the others', async () => {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: 'outside@either.example' };
  await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload });
  const { list, count } = await asked('odd.either:1', '&search=nobody&type=customer');
  expect(list.json().items).toEqual([]);
  expect(count.json()).toEqual({ count: 0 });
});

test.each(['odd.breaks', 'odd.stumbles'])(
  'where %s fails, it is named, and nothing else is said',
  async (name) => {
    const { list, count } = await asked(`${name}:1`, '&where=odd.limited:1');
    for (const reply of [list, count])
      expect(reply.json()).toMatchObject({
        status: 503,
        code: 'condition_failed',
        field: 'where',
        detail: `The contacts could not be narrowed by ${name}, odd.limited. Try again later, or leave it out.`,
      });
  },
);

test('what modules ask of contacts has a time in which it ends', async () => {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: 'within@limited.example' };
  await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload });
  const { list, count } = await asked('odd.limited:1', '&search=limited');
  expect(list.json().items).toHaveLength(1);
  expect(count.json()).toEqual({ count: 1 });
});
