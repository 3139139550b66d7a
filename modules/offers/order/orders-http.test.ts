import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { MAX_AMOUNT } from '../money/money.contract.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addCheckout, addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead } from '../testing/people.ts';
import { pay, place, sell } from '../testing/sales.ts';
import type { OrderSummary } from './order.contract.ts';
import { ordersMatching } from './orders-matching.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const numbersOf = (body: { items: OrderSummary[] }) => body.items.map(({ number }) => number);

async function found(query: string): Promise<number[]> {
  const viewer = await asEditor(app.now, 'viewer');
  const { status, body } = await viewer('GET', `/orders?${query}`);
  expect(status).toBe(200);
  const { body: counted } = await viewer('GET', `/orders/count?${query}`);
  expect(counted.count).toBe(body.items.length);
  return numbersOf(body);
}

describe('the list of orders', () => {
  test('shows what was sold to whom for how much', async () => {
    const { db } = app.now;
    const contactId = await addLead(db, 'ada@list.example');
    const offerId = await addOffer(db, { name: 'Listed' });
    const { id, number } = await sell(db, { contactId, offerId });
    const { body } = await (await asEditor(app.now, 'viewer'))('GET', `/orders?contactId=${contactId}`);
    expect(body.items).toEqual([
      {
        id,
        number,
        state: 'paid',
        kind: 'one_time',
        source: 'checkout',
        offer: { id: offerId, name: 'Listed' },
        checkout: null,
        contact: { id: contactId, name: 'Bea Buyer', email: 'ada@list.example' },
        amount: 4900,
        paid: 4900,
        refunded: 0,
        currency: 'CHF',
        createdAt: expect.any(String),
        paidAt: expect.any(String),
      },
    ]);
  });

  test('shows more money than anything may cost, and a currency that nothing is sold in any more', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const offerId = await addOffer(db, { amount: MAX_AMOUNT, currency: 'DEM', period: 'month' });
    const order = await sell(db, { contactId, offerId });
    await pay(db, order, { reference: 'renewed' });
    const viewer = await asEditor(app.now, 'viewer');
    const { status, body } = await viewer('GET', `/orders?contactId=${contactId}`);
    expect([status, body.items[0]]).toEqual([
      200,
      expect.objectContaining({ paid: 2 * MAX_AMOUNT, currency: 'DEM' }),
    ]);
    for (const path of [`/orders/${order.id}`, `/contacts/${contactId}/purchases`, `/offers/${offerId}`])
      expect((await viewer('GET', path)).status).toBe(200);
  });

  test('goes on page by page in both directions, newest first unless told otherwise', async () => {
    const { db } = app.now;
    const [contactId, offerId] = [await addLead(db), await addOffer(db)];
    const placed: number[] = [];
    for (let n = 0; n < 5; n += 1) placed.push((await place(db, { contactId, offerId })).number);
    const viewer = await asEditor(app.now, 'viewer');
    const first = await viewer('GET', `/orders?contactId=${contactId}&limit=2`);
    const second = await viewer('GET', `/orders?contactId=${contactId}&limit=2&cursor=${first.body.next}`);
    const back = await viewer('GET', `/orders?contactId=${contactId}&limit=2&cursor=${second.body.previous}`);
    expect([...numbersOf(first.body), ...numbersOf(second.body)]).toEqual(placed.toReversed().slice(0, 4));
    expect(numbersOf(back.body)).toEqual(numbersOf(first.body));
    expect(await found(`contactId=${contactId}&sort=createdAt`)).toEqual(placed);
  });

  test('is searched by the number, and by part of the buyer, the e-mail or the offer, in any case', async () => {
    const { db } = app.now;
    const buyer = { email: 'Zoe@Search.Example', firstName: 'Zoé', lastName: 'Quartz' };
    const offerId = await addOffer(db, { name: 'Rare 100% Workshop' });
    const { number } = await place(db, { contactId: await addLead(db), offerId, buyer });
    const said = (search: string) => found(`${new URLSearchParams({ search })}`);
    for (const search of [
      'ZOÉ',
      'quar',
      'zoe@search',
      'rare 100%',
      'Zoé Workshop',
      `${number}`,
      `#${number}`,
      '%',
    ])
      expect(await said(search), search).toEqual([number]);
    for (const search of ['zoë quartz', 'quartz nobody', '9'.repeat(18), '9'.repeat(40)])
      expect(await said(search), search).toEqual([]);
  });

  test('is filtered by state, offer, checkout and day', async () => {
    const { db } = app.now;
    const offerId = await addOffer(db);
    const checkout = await addCheckout(db, { offerId });
    const contactId = await addLead(db);
    const paid = await sell(db, { contactId, offerId, checkout });
    const pending = await place(db, { contactId, offerId });
    const day = new Date('2024-02-29T23:59:59.999Z');
    await db.updateTable('offers.order').set({ created_at: day }).where('id', '=', pending.id).execute();
    const ofOffer = `offerId=${offerId}`;
    expect(await found(ofOffer)).toEqual([paid.number, pending.number]);
    expect(await found(`${ofOffer}&state=pending`)).toEqual([pending.number]);
    expect(await found(`checkoutId=${checkout.id}`)).toEqual([paid.number]);
    expect(await found(`${ofOffer}&from=2024-02-29&to=2024-02-29`)).toEqual([pending.number]);
    expect(await found(`${ofOffer}&from=2024-03-01`)).toEqual([paid.number]);
    expect(await found(`${ofOffer}&to=2024-02-28`)).toEqual([]);
  });

  test('refuses a cursor of another order', async () => {
    const viewer = await asEditor(app.now, 'viewer');
    expect((await viewer('GET', '/orders?cursor=made-up')).body.code).toBe('invalid_cursor');
  });

  test('finds by index whatever it is asked for', async () => {
    const { db } = app.now;
    const id = '01890000-0000-7000-8000-000000000000';
    const asked = [
      [{ search: 'quartz' }, 'order_search'],
      [{ search: '1001' }, 'order_number_key'],
      [{ state: 'failed' as const }, 'order_by_state'],
      [{ offerId: id }, 'order_by_offer'],
      [{ checkoutId: id }, 'order_by_checkout'],
      [{ contactId: id }, 'order_by_contact'],
      [{ from: '2024-01-01' }, 'order_by_creation'],
    ] as const;
    for (const [filter, index] of asked) {
      const query = ordersMatching(db, filter)
        .select('order.id')
        .orderBy('order.created_at')
        .limit(50)
        .compile();
      // An empty table is scanned whatever there is; only what cannot use an index is of interest here.
      const plan = await db.transaction().execute(async (tx) => {
        await sql`set local enable_seqscan = off`.execute(tx);
        return tx.executeQuery({ ...query, sql: `explain ${query.sql}` });
      });
      expect(JSON.stringify(plan.rows), index).toContain(index);
    }
  });
});

describe('one order', () => {
  test('is shown with its items, payments, access and timeline in words', async () => {
    const { db } = app.now;
    const product = await addProduct(db, { name: 'Course A' });
    const offerId = await addOffer(db, { products: [{ id: product, accessDays: 30 }] });
    const buyer = {
      email: 'whole@order.example',
      firstName: 'Bea',
      lastName: 'Buyer',
      addressLine1: 'Gasse 1',
      city: 'Bern',
      postalCode: '3011',
      country: 'CH',
    };
    const { id } = await sell(db, { contactId: await addLead(db), offerId, buyer });
    const { status, body } = await (await asEditor(app.now, 'viewer'))('GET', `/orders/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      buyer: { name: 'Bea Buyer', address: ['Gasse 1', '3011 Bern', 'Switzerland'] },
      items: [{ productId: product, name: 'Course A', accessDays: 30 }],
      entitlements: [{ product: { id: product }, state: 'active', order: { id } }],
      payments: [{ amount: 4900, method: 'Visa ending 4242', refunded: 0 }],
      refunds: [],
      timeline: [
        { kind: 'placed', title: 'Order placed', text: null, actor: 'Checkout' },
        { kind: 'paid', title: 'Paid CHF 49.00', text: 'Visa ending 4242' },
      ],
    });
  });

  test('that nobody placed is not found', async () => {
    const viewer = await asEditor(app.now, 'viewer');
    for (const path of ['', '/receipt'])
      expect((await viewer('GET', `/orders/01890000-0000-7000-8000-000000000000${path}`)).status).toBe(404);
  });
});

test('what a contact bought is its totals and its newest orders', async () => {
  const { db } = app.now;
  const [contactId, offerId] = [await addLead(db), await addOffer(db, { amount: 100 })];
  for (let n = 0; n < 21; n += 1) await sell(db, { contactId, offerId });
  const viewer = await asEditor(app.now, 'viewer');
  const { body } = await viewer('GET', `/contacts/${contactId}/purchases`);
  expect(body).toMatchObject({ totals: [{ currency: 'CHF', spent: 2100, orders: 21 }], more: true });
  expect(body.orders).toHaveLength(20);
  const unknown = await viewer('GET', '/contacts/01890000-0000-7000-8000-000000000000/purchases');
  expect(unknown.status).toBe(404);
});
