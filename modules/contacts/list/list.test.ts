import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { type ActingAs, actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { contactSort } from './list.contract.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

interface Made {
  email: string;
  firstName?: string;
  lastName?: string;
  phone?: string;
  type?: string;
  tags?: string[];
}

/** Everyone of one test shares a word in the e-mail, so that tests do not see each other's. */
async function people(word: string, given: Made[]) {
  const editor = await actAs(app.now, 'editor');
  for (const person of given) {
    const payload = { ...person, email: `${person.email}.${word}@example.com` };
    await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload });
  }
  const list = (query: string) => get(editor, `/contacts?search=${word}&${query}`);
  const emails = async (query: string) => {
    const { items } = await list(query);
    return items.map((contact: { email: string }) => contact.email.split('.')[0]);
  };
  return { editor, list, emails };
}

async function get(member: ActingAs, url: string) {
  return (await member.inject({ method: 'GET', url: `/api/v1${url}` })).json();
}

async function tagId(member: ActingAs, name: string): Promise<string> {
  const { items } = await get(member, `/tags?search=${name}`);
  return items[0].id;
}

describe('the list of contacts', () => {
  test('shows the newest first, with tags, and the same number as the count', async () => {
    const { editor, list } = await people('newest', [{ email: 'a', tags: ['B', 'A'] }, { email: 'b' }]);
    const { items, next, previous } = await list('');
    expect(items.map((contact: Made) => contact.email)).toEqual([
      'b.newest@example.com',
      'a.newest@example.com',
    ]);
    expect(items[1].tags.map((tag: { name: string }) => tag.name)).toEqual(['A', 'B']);
    expect([next, previous]).toEqual([null, null]);
    expect(await get(editor, '/contacts/count?search=newest')).toEqual({ count: 2 });
  });

  test.each(contactSort.options)('shows everyone by %s when nothing is asked for', async (sort) => {
    const { editor } = await people(`everyone${sort}`, [{ email: 'a' }, { email: 'b' }]);
    const { count } = await get(editor, '/contacts/count');
    const { items } = await get(editor, `/contacts?sort=${sort}&limit=200`);
    expect(items).toHaveLength(count);
  });

  test.each([
    ['name', ['c', 'b', 'a']],
    ['-name', ['a', 'b', 'c']],
    ['email', ['a', 'b', 'c']],
    ['-email', ['c', 'b', 'a']],
    ['type', ['b', 'a', 'c']],
    ['-type', ['c', 'a', 'b']],
    ['-createdAt', ['c', 'b', 'a']],
    ['createdAt', ['a', 'b', 'c']],
  ])('sorts by %s, page after page, and back again', async (sort, expected) => {
    const word = `sorted${sort.replace('-', 'down')}`;
    const { list } = await people(word, [
      { email: 'a', firstName: 'Zoë' },
      { email: 'b', firstName: 'Élise', type: 'customer' },
      { email: 'c', firstName: 'adam' },
    ]);
    const seen: string[] = [];
    let page = await list(`sort=${sort}&limit=1`);
    for (;;) {
      seen.push(page.items[0].email.split('.')[0]);
      if (!page.next) break;
      page = await list(`sort=${sort}&limit=1&cursor=${page.next}`);
    }
    expect(seen).toEqual(expected);
    const before = await list(`sort=${sort}&limit=2&cursor=${page.previous}`);
    expect(before.items.map((contact: Made) => contact.email.split('.')[0])).toEqual(expected.slice(0, 2));
    expect(before.previous).toBeNull();
  });

  test.each([
    ['part of a name in any case', 'öBERm', ['a']],
    ['several words in any order, and without their accents', 'obermann%20ANNA', ['a']],
    ['first and last name in any order', 'öbermann%20ANNA', ['a']],
    ['a phone by its last digits', '6543', ['b']],
    ['a phone as written at home, with its zero and brackets', '(0)170%20998', ['b']],
    ['a phone with its calling code', '%2B49%20170', ['b']],
    ['percent and underscore as themselves', '%25', []],
    ['an underscore as itself', 'c_d', ['c_d']],
  ])('finds by %s', async (_what, search, expected) => {
    const word = 'found';
    const { editor } = await people(word, [
      { email: 'a', firstName: 'Anna', lastName: 'Öbermann' },
      { email: 'b', phone: '+49 170 9986543' },
      { email: 'c_d' },
    ]);
    const { items } = await get(editor, `/contacts?search=${search}`);
    const found = items.filter((contact: Made) => contact.email.includes(word));
    expect(found.map((contact: Made) => contact.email.split('.')[0])).toEqual(expected);
  });

  test('is filtered by type and by tags that must be there, may be there or must not be there', async () => {
    const { editor, emails } = await people('filtered', [
      { email: 'a', tags: ['Red', 'Blue'] },
      { email: 'b', tags: ['Red'], type: 'customer' },
      { email: 'c' },
    ]);
    const [red, blue] = [await tagId(editor, 'red'), await tagId(editor, 'blue')];
    expect(await emails('sort=email&type=customer')).toEqual(['b']);
    expect(await emails(`sort=email&tags=${red}`)).toEqual(['a', 'b']);
    expect(await emails(`sort=email&tags=${red}&tags=${blue}`)).toEqual(['a']);
    expect(await emails(`sort=email&anyTags=${red}&anyTags=${blue}`)).toEqual(['a', 'b']);
    expect(await emails(`sort=email&withoutTags=${blue}`)).toEqual(['b', 'c']);
    expect(await emails(`sort=email&tags=${red}&withoutTags=${blue}`)).toEqual(['b']);
  });

  test('refuses a cursor of another sort, one made up, and a page that is too large', async () => {
    const { editor, list } = await people('refused', [{ email: 'a' }, { email: 'b' }]);
    const { next } = await list('sort=email&limit=1');
    for (const query of [`sort=name&cursor=${next}`, 'cursor=abc', 'limit=10000', 'sort=age', 'tags=red']) {
      const response = await editor.inject({ method: 'GET', url: `/api/v1/contacts?${query}` });
      expect([query, response.statusCode]).toEqual([query, 400]);
    }
  });
});
