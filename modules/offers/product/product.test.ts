import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });
const editor = () => asEditor(app.now);

describe('a product', () => {
  test('is made with a tidy name, its description and its tag', async () => {
    const send = await editor();
    const { body: tag } = await send('POST', '/tags', { name: 'Student' });
    const made = await send('POST', '/products', {
      name: '  Course\n A ',
      description: ' Twelve lessons ',
      tagId: tag.id,
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Course A',
      description: 'Twelve lessons',
      tag: { id: tag.id, name: 'Student' },
      whenAccessEnds: 'withdraw',
      activeAccess: 0,
      offers: [],
      archivedAt: null,
      version: 1,
    });
    expect((await send('GET', `/products/${made.body.id}`)).body).toEqual(made.body);
  });

  test.each([
    [{ name: ' ' }, 'name', 'name: A product needs a name.'],
    [{ name: 'x'.repeat(121) }, 'name', 'name: Use at most 120 characters.'],
    [
      { name: 'Fine', description: 'x'.repeat(2001) },
      'description',
      'description: Use at most 2,000 characters.',
    ],
    [
      { name: 'Fine', tagId: '01890000-0000-7000-8000-000000000000' },
      'tagId',
      'This tag does not exist, or has been deleted. Choose another.',
    ],
  ])('is refused at its field as %j', async (given, field, detail) => {
    const send = await editor();
    const { status, body } = await send('POST', '/products', given);
    expect([status, body.field, body.detail]).toEqual([400, field, detail]);
  });

  test('is changed in what is given alone, and not over the change of another', async () => {
    const send = await editor();
    const { body } = await send('POST', '/products', { name: 'Before', description: 'Stays' });
    const edited = await send('PATCH', `/products/${body.id}`, {
      version: 1,
      name: 'After',
      whenAccessEnds: 'keep',
    });
    expect(edited.body).toMatchObject({
      name: 'After',
      description: 'Stays',
      whenAccessEnds: 'keep',
      version: 2,
    });
    const late = await send('PATCH', `/products/${body.id}`, { version: 1, name: 'Late' });
    expect([late.status, late.body.code]).toEqual([409, 'edited_meanwhile']);
  });

  test('can be renamed after its tag was deleted, and shows none', async () => {
    const send = await editor();
    const { body: tag } = await send('POST', '/tags', { name: 'Short lived' });
    const { body } = await send('POST', '/products', { name: 'Tagged', tagId: tag.id });
    await send('DELETE', `/tags/${tag.id}`);
    const renamed = await send('PATCH', `/products/${body.id}`, { version: 1, name: 'Renamed' });
    expect([renamed.status, renamed.body.name, renamed.body.tag]).toEqual([200, 'Renamed', null]);
  });

  test('that nobody had is deleted; it is gone then', async () => {
    const send = await editor();
    const { body } = await send('POST', '/products', { name: 'Mistake' });
    expect((await send('DELETE', `/products/${body.id}`)).status).toBe(204);
    expect((await send('GET', `/products/${body.id}`)).status).toBe(404);
    expect((await send('DELETE', `/products/${body.id}`)).status).toBe(404);
  });

  test('is not deleted while an offer grants it, and both say so', async () => {
    const send = await editor();
    const { body: product } = await send('POST', '/products', { name: 'Granted' });
    const { body: offer } = await send('POST', '/offers', {
      name: 'Grants it',
      kind: 'free',
      amount: 0,
      currency: 'CHF',
      products: [{ productId: product.id }],
    });
    const { status, body } = await send('DELETE', `/products/${product.id}`);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'in_use',
      'The offer “Grants it” grants it. Archive the product instead.',
    ]);
    expect((await send('GET', `/products/${product.id}`)).body.offers).toEqual([
      { id: offer.id, name: 'Grants it' },
    ]);
  });

  test('is not deleted once someone had access, which its list counts by contact while active', async () => {
    const send = await editor();
    const { body: product } = await send('POST', '/products', { name: 'Had by someone' });
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const given = { product_id: product.id, granted_by: 'Test' };
    await app.now.db
      .insertInto('offers.entitlement')
      .values([
        { ...given, id: crypto.randomUUID(), contact_id: one },
        { ...given, id: crypto.randomUUID(), contact_id: one },
        { ...given, id: crypto.randomUUID(), contact_id: other, state: 'expired', ended_at: new Date() },
      ])
      .execute();
    const { body: list } = await send('GET', '/products?search=had%20by');
    expect(list.items[0].activeAccess).toBe(1);
    const { status, body } = await send('DELETE', `/products/${product.id}`);
    expect([status, body.code]).toEqual([409, 'in_use']);
  });
});

describe('the list of products', () => {
  test('pages by name and finds part of a name, whatever the case', async () => {
    const send = await editor();
    for (const name of ['Paged b', 'paged A', 'Paged 100%']) await send('POST', '/products', { name });
    const first = await send('GET', '/products?search=PAGED&limit=2');
    const second = await send('GET', `/products?search=PAGED&limit=2&cursor=${first.body.next}`);
    const names = [...first.body.items, ...second.body.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Paged 100%', 'paged A', 'Paged b']);
    expect((await send('GET', '/products?search=100%25')).body.items).toHaveLength(1);
  });

  test('leaves archived products out unless asked, and takes them back', async () => {
    const send = await editor();
    const { body } = await send('POST', '/products', { name: 'Put away' });
    const away = await send('PATCH', `/products/${body.id}`, { version: 1, archived: true });
    expect(away.body.archivedAt).not.toBeNull();
    const found = async (state: string) =>
      (await send('GET', `/products?search=put%20away&state=${state}`)).body.items.length;
    expect([await found('active'), await found('archived'), await found('all')]).toEqual([0, 1, 1]);
    await send('PATCH', `/products/${body.id}`, { version: 2, archived: false });
    expect([await found('active'), await found('archived')]).toEqual([1, 0]);
  });
});
