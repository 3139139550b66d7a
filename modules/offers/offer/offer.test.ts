import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { offerForSale } from './offer-for-sale.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });
const editor = () => asEditor(app.now);
const ONE_TIME = { kind: 'one_time', amount: 4900, currency: 'CHF' };

async function newProduct(name: string, more: object = {}) {
  const send = await editor();
  return (await send('POST', '/products', { name, ...more })).body;
}

describe('an offer', () => {
  test('has a price, its products in their order and its tags, and sells what it says', async () => {
    const send = await editor();
    const { body: tag } = await send('POST', '/tags', { name: 'Buyer' });
    const [course, club] = [await newProduct('Course', { tagId: tag.id }), await newProduct('Club')];
    const { status, body } = await send('POST', '/offers', {
      ...ONE_TIME,
      name: ' Bundle ',
      currency: 'chf',
      products: [{ productId: course.id, accessDays: 365 }, { productId: club.id }],
      tagIds: [tag.id, tag.id],
    });
    expect(status).toBe(201);
    const named = { id: tag.id, name: 'Buyer' };
    expect(body).toMatchObject({
      name: 'Bundle',
      ...ONE_TIME,
      period: null,
      products: [
        { productId: course.id, name: 'Course', accessDays: 365, tag: named, archived: false },
        { productId: club.id, name: 'Club', accessDays: null, tag: null, archived: false },
      ],
      tags: [named],
      paidOrders: 0,
      version: 1,
    });
    expect(await offerForSale(app.now.db, body.id)).toEqual({
      id: body.id,
      name: 'Bundle',
      ...ONE_TIME,
      period: null,
      tagIds: [tag.id],
      products: [
        { id: course.id, name: 'Course', accessDays: 365 },
        { id: club.id, name: 'Club', accessDays: null },
      ],
      archived: false,
    });
    expect(await offerForSale(app.now.db, crypto.randomUUID())).toBeUndefined();
  });

  test('is changed in what is given alone; its products are replaced as a whole', async () => {
    const send = await editor();
    const [one, other] = [await newProduct('First one'), await newProduct('Other one')];
    const { body } = await send('POST', '/offers', {
      ...ONE_TIME,
      name: 'Changing',
      products: [{ productId: one.id }],
    });
    const dearer = await send('PATCH', `/offers/${body.id}`, { version: 1, amount: 5900 });
    expect([dearer.body.amount, dearer.body.products.length]).toEqual([5900, 1]);
    const swapped = await send('PATCH', `/offers/${body.id}`, {
      version: 2,
      products: [{ productId: other.id, accessDays: 30 }],
    });
    expect(swapped.body.products).toMatchObject([{ productId: other.id, accessDays: 30 }]);
    const late = await send('PATCH', `/offers/${body.id}`, { version: 1, name: 'Late' });
    expect([late.status, late.body.code]).toEqual([409, 'edited_meanwhile']);
  });

  test('becomes a subscription with a period, and free without a price', async () => {
    const send = await editor();
    const { body } = await send('POST', '/offers', { ...ONE_TIME, name: 'Becoming' });
    const refused = await send('PATCH', `/offers/${body.id}`, { version: 1, kind: 'subscription' });
    expect([refused.status, refused.body.field]).toEqual([400, 'period']);
    const monthly = await send('PATCH', `/offers/${body.id}`, {
      version: 1,
      kind: 'subscription',
      period: 'month',
    });
    expect(monthly.body).toMatchObject({ kind: 'subscription', period: 'month', amount: 4900 });
    const free = await send('PATCH', `/offers/${body.id}`, {
      version: 2,
      kind: 'free',
      amount: 0,
      period: null,
    });
    expect(free.body).toMatchObject({ kind: 'free', amount: 0, period: null });
  });

  test('goes on granting a product that was archived, and cannot newly be given one', async () => {
    const send = await editor();
    const product = await newProduct('Old course');
    const products = [{ productId: product.id }];
    const { body } = await send('POST', '/offers', { ...ONE_TIME, name: 'Sells it already', products });
    await send('PATCH', `/products/${product.id}`, { version: 1, archived: true });
    const kept = await send('PATCH', `/offers/${body.id}`, { version: 1, products });
    expect([kept.status, kept.body.products[0].archived]).toEqual([200, true]);
    const anew = await send('POST', '/offers', { ...ONE_TIME, name: 'Sells it anew', products });
    expect([anew.status, anew.body.field]).toEqual([400, 'products']);
    expect(anew.body.detail).toContain('“Old course” is archived');
  });

  test('that nobody ordered is deleted with what it grants', async () => {
    const send = await editor();
    const product = await newProduct('Freed');
    const { body } = await send('POST', '/offers', {
      ...ONE_TIME,
      name: 'Typo',
      products: [{ productId: product.id }],
    });
    expect((await send('DELETE', `/offers/${body.id}`)).status).toBe(204);
    expect((await send('GET', `/offers/${body.id}`)).status).toBe(404);
    expect((await send('DELETE', `/products/${product.id}`)).status).toBe(204);
  });

  test('is kept for its orders, of which it counts the paid ones', async () => {
    const send = await editor();
    const { body } = await send('POST', '/offers', { ...ONE_TIME, name: 'Ordered' });
    const order = { offer_id: body.id, offer_name: 'Ordered', source: 'manual', ...ONE_TIME } as const;
    await app.now.db
      .insertInto('offers.order')
      .values([
        { ...order, kind: 'one_time', id: crypto.randomUUID(), state: 'paid', paid_at: new Date() },
        { ...order, kind: 'one_time', id: crypto.randomUUID() },
      ])
      .execute();
    expect((await send('GET', `/offers/${body.id}`)).body.paidOrders).toBe(1);
    const refused = await send('DELETE', `/offers/${body.id}`);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      409,
      'in_use',
      'It was ordered 2 times. Archive the offer instead.',
    ]);
  });

  test('is kept while a checkout sells it', async () => {
    const send = await editor();
    const { body } = await send('POST', '/offers', { ...ONE_TIME, name: 'On sale' });
    const checkout = { id: crypto.randomUUID(), slug: 'on-sale', title: 'Summer sale', offer_id: body.id };
    await app.now.db.insertInto('offers.checkout').values(checkout).execute();
    const refused = await send('DELETE', `/offers/${body.id}`);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'The checkout “Summer sale” sells it. Archive the offer instead.',
    ]);
  });
});

test.each([
  [{ kind: 'free', amount: 100 }, 'amount', 'A free offer costs nothing. Give 0, or choose another kind.'],
  [{ amount: 0 }, 'amount', 'Give a price above 0, or make the offer free.'],
  [{ kind: 'subscription' }, 'period', 'Say how often the subscription is paid: week, month or year.'],
  [{ period: 'month' }, 'period', 'Only a subscription has a period. Leave it out.'],
  [{ currency: 'Franc' }, 'currency', 'currency: Give a currency by its three letters, as CHF, EUR or USD.'],
  [{ name: '' }, 'name', 'name: An offer needs a name.'],
  [
    { products: [{ productId: crypto.randomUUID() }] },
    'products',
    'One of these products does not exist, or has been deleted. Choose others.',
  ],
  [
    { tagIds: [crypto.randomUUID()] },
    'tagIds',
    'This tag does not exist, or has been deleted. Choose another.',
  ],
])('an offer with %j is refused at its field', async (wrong, field, detail) => {
  const send = await editor();
  const { status, body } = await send('POST', '/offers', { name: 'Wrong', ...ONE_TIME, ...wrong });
  expect([status, body.field, body.detail]).toEqual([400, field, detail]);
});

test.each([
  [0, 'Access lasts at least one day.'],
  [1.5, 'Give whole days.'],
  [36_501, 'Access lasts at most 36,500 days; leave it empty for access without end.'],
])('access for %d days is refused with a sentence', async (accessDays, sentence) => {
  const send = await editor();
  const products = [{ productId: crypto.randomUUID(), accessDays }];
  const { status, body } = await send('POST', '/offers', { name: 'Days', ...ONE_TIME, products });
  expect([status, body.fields[0].message]).toEqual([400, sentence]);
});

test('the same product is given once', async () => {
  const send = await editor();
  const product = await newProduct('Doubled');
  const products = [{ productId: product.id }, { productId: product.id, accessDays: 5 }];
  const { status, body } = await send('POST', '/offers', { name: 'Twice', ...ONE_TIME, products });
  expect([status, body.detail]).toEqual([400, 'Give each product once.']);
});

describe('the list of offers', () => {
  test('counts paid orders from an index that holds nothing else', async () => {
    const plan = await app.now.db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return tx
        .selectFrom('offers.order')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('offer_id', '=', crypto.randomUUID())
        .where('paid_at', 'is not', null)
        .explain();
    });
    expect(JSON.stringify(plan)).toContain('order_paid_by_offer');
  });

  test('goes by name in pages and leaves out what is archived', async () => {
    const send = await editor();
    for (const name of ['Listed c', 'listed B', 'Listed a'])
      await send('POST', '/offers', { ...ONE_TIME, name });
    const { body: all } = await send('GET', '/offers?search=LISTED');
    const [first] = all.items;
    await send('PATCH', `/offers/${first.id}`, { version: 1, archived: true });
    const page = await send('GET', '/offers?search=listed&limit=1');
    const next = await send('GET', `/offers?search=listed&limit=1&cursor=${page.body.next}`);
    expect([first.name, page.body.items[0].name, next.body.items[0].name, next.body.next]).toEqual([
      'Listed a',
      'listed B',
      'Listed c',
      null,
    ]);
    const { body: away } = await send('GET', '/offers?search=listed&state=archived');
    expect(away.items).toMatchObject([{ name: 'Listed a' }]);
  });

  test('is for viewers to read, and for editors alone to change', async () => {
    const send = await asEditor(app.now, 'viewer');
    expect((await send('GET', '/offers')).status).toBe(200);
    expect((await send('GET', '/products')).status).toBe(200);
    expect((await send('POST', '/offers', { ...ONE_TIME, name: 'Not mine' })).status).toBe(403);
    expect((await send('POST', '/products', { name: 'Not mine' })).status).toBe(403);
  });
});
