import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { createContact } from '../contact/contact.ts';
import { contacts } from '../server.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

/** Makes contacts of these names; gives names, or the parts of e-mails before the @, as the list shows them by pages. */
async function listed(word: string, people: readonly { name?: string; local?: string }[]) {
  await transact(app.now.db, async (tx) => {
    for (const [at, { name, local = `${word}.${at}` }] of people.entries())
      await createContact(tx, { email: `${local}@${word}.example`, firstName: name }, system);
  });
  const viewer = await actAs(app.now, 'viewer');
  return async (sort: string, shown: 'name' | 'email') => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const url: string = `/api/v1/contacts?search=${word}&sort=${sort}&limit=2${next && `&cursor=${next}`}`;
      const page = (await viewer.inject({ url })).json();
      seen.push(...page.items.map((one: Record<string, string>) => one[shown]?.split('@')[0]));
      next = page.next;
    }
    return seen;
  };
}

test('names are in the order of the language, whatever their case, accents and scripts', async () => {
  const inOrder = [
    'Ahle',
    'Ähre',
    'ähren',
    'Anna',
    'eclair',
    'Éclair',
    'Eis',
    'lodz',
    'Łódź',
    'Ödipus',
    'Zoe',
    'zoë',
  ];
  const names = [...inOrder, 'Ольга', '王'];
  const list = await listed(
    'language',
    names.toReversed().map((name) => ({ name })),
  );
  expect(await list('name', 'name')).toEqual(names);
  expect(await list('-name', 'name')).toEqual(names.toReversed());
});

test('who has no name is where the e-mail would be among the names', async () => {
  const list = await listed('nameless', [
    { name: 'Paul' },
    { local: 'olga' },
    { name: 'Nina' },
    { local: 'quentin' },
  ]);
  expect(await list('name', 'name')).toEqual(['Nina', 'olga', 'Paul', 'quentin']);
});

test('equal names keep their order on all pages, from the first made to the last, and back', async () => {
  const locals = ['v', 'z', 'w', 'y', 'x'];
  const list = await listed(
    'equal',
    locals.map((local) => ({ name: 'Same', local })),
  );
  expect(await list('name', 'email')).toEqual(locals);
  expect(await list('-name', 'email')).toEqual(locals.toReversed());
});
