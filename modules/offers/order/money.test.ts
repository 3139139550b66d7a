import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead } from '../testing/people.ts';
import { pay, place, sell } from '../testing/sales.ts';
import { eventsOf, findOrder, orderBySubscription } from './order.sql.ts';
import { refreshOrder } from './refresh-order.ts';
import { timelineWords } from './timeline-words.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const spendingOf = (contactId: string) =>
  app.now.db
    .selectFrom('offers.spending')
    .select(['currency', 'spent', 'orders'])
    .where('contact_id', '=', contactId)
    .orderBy('currency')
    .execute();

const refresh = (id: string) => transact(app.now.db, (tx) => refreshOrder(tx, id, system));

/** A refund as its row says it, whoever wrote it. */
async function refundRow(orderId: string, amount: number, state: 'pending' | 'succeeded' | 'failed') {
  const { id } = await app.now.db
    .selectFrom('offers.payment')
    .select('id')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  const choice = { revokes_access: false, withdraws_tags: false, provider: 'sandbox', actor_name: 'Test' };
  await app.now.db
    .insertInto('offers.refund')
    .values({ id: uuidv7(), order_id: orderId, payment_id: id, amount, state, ...choice })
    .execute();
  return refresh(orderId);
}

async function disputeRow(orderId: string, amount: number, state: 'open' | 'won' | 'lost') {
  await app.now.db
    .insertInto('offers.dispute')
    .values({
      id: uuidv7(),
      order_id: orderId,
      provider: 'sandbox',
      reference: orderId,
      amount,
      state,
      opened_at: new Date(),
    })
    .onConflict((conflict) => conflict.columns(['provider', 'reference']).doUpdateSet({ state }))
    .execute();
  return refresh(orderId);
}

const sale = async () =>
  sell(app.now.db, { contactId: await addLead(app.now.db), offerId: await addOffer(app.now.db) });

describe('the same payment', () => {
  test('told ten times at once has one effect', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const offerId = await addOffer(db, { products: [{ id: await addProduct(db) }] });
    const order = await place(db, { contactId, offerId });
    await Promise.all(Array.from({ length: 10 }, () => pay(db, order)));
    expect(await findOrder(db, order.id)).toMatchObject({ state: 'paid', paid: 4900 });
    expect((await eventsOf(db, order.id)).map(({ kind }) => kind)).toEqual(['placed', 'paid']);
    expect(await spendingOf(contactId)).toEqual([{ currency: 'CHF', spent: 4900, orders: 1 }]);
  });

  test('of a subscription leads to its order by the provider’s name of it', async () => {
    const { db } = app.now;
    const order = await place(db, {
      contactId: await addLead(db),
      offerId: await addOffer(db, { period: 'month' }),
    });
    await pay(db, order, { reference: 'ch_1', subscription: 'sub_1' });
    expect((await orderBySubscription(db, 'sandbox', 'sub_1'))?.id).toBe(order.id);
    expect(await orderBySubscription(db, 'stripe', 'sub_1')).toBeUndefined();
  });
});

describe('a payment that is not the price', () => {
  const unpaid = async () => {
    const { db } = app.now;
    const products = [{ id: await addProduct(db) }];
    return place(db, { contactId: await addLead(db), offerId: await addOffer(db, { products }) });
  };
  const titlesOf = async (orderId: string) =>
    (await eventsOf(app.now.db, orderId)).map(({ kind, detail }) => timelineWords(kind, detail).title);

  test('but less counts, and the order begins when the rest has come in', async () => {
    const { db } = app.now;
    const order = await unpaid();
    await pay(db, order, { reference: 'less', amount: 100 });
    expect(await findOrder(db, order.id)).toMatchObject({
      state: 'pending',
      paid: 100,
      paid_at: null,
      began_at: null,
    });
    await pay(db, order, { reference: 'the rest', amount: 4800 });
    expect(await findOrder(db, order.id)).toMatchObject({
      state: 'paid',
      paid: 4900,
      began_at: expect.any(Date),
    });
    expect(await titlesOf(order.id)).toEqual([
      'Order placed',
      'CHF 1.00 came in, CHF 49.00 were asked',
      'Paid CHF 48.00',
    ]);
  });

  test('but more begins the order, and is counted whole', async () => {
    const order = await unpaid();
    await pay(app.now.db, order, { reference: 'more', amount: 5000 });
    expect(await findOrder(app.now.db, order.id)).toMatchObject({ state: 'paid', paid: 5000 });
  });

  test('in another currency is told once and not counted', async () => {
    const { db } = app.now;
    const order = await unpaid();
    for (const _ of [1, 2]) await pay(db, { ...order, currency: 'EUR' });
    expect(await findOrder(db, order.id)).toMatchObject({ state: 'pending', paid: 0, provider: null });
    expect(await titlesOf(order.id)).toEqual([
      'Order placed',
      'EUR 49.00 came in, in another currency than the order’s',
    ]);
  });
});

describe('the state of an order follows from its money', () => {
  test('through part of a refund to the whole of it', async () => {
    const { id } = await sale();
    expect(await refundRow(id, 900, 'pending')).toMatchObject({ state: 'paid', refunded: 0 });
    expect(await refundRow(id, 900, 'failed')).toMatchObject({ state: 'paid', refunded: 0 });
    expect(await refundRow(id, 900, 'succeeded')).toMatchObject({ state: 'partly_refunded', refunded: 900 });
    expect(await refundRow(id, 4000, 'succeeded')).toMatchObject({ state: 'refunded', refunded: 4900 });
  });

  test('is disputed while a dispute is open, and what is lost of it went back', async () => {
    const { id } = await sale();
    expect(await disputeRow(id, 4900, 'open')).toMatchObject({ state: 'disputed', refunded: 0 });
    expect(await disputeRow(id, 4900, 'won')).toMatchObject({ state: 'paid', refunded: 0 });
    expect(await disputeRow(id, 4900, 'lost')).toMatchObject({ state: 'refunded', refunded: 4900 });
  });

  test('never has more go back than came in, though a refund and a lost dispute overlap', async () => {
    const { id } = await sale();
    await refundRow(id, 2000, 'succeeded');
    expect(await disputeRow(id, 4900, 'lost')).toMatchObject({
      state: 'refunded',
      paid: 4900,
      refunded: 4900,
    });
  });

  test('gives nothing when all the money was back before it was known to be paid', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const order = await place(db, {
      contactId,
      offerId: await addOffer(db, { products: [{ id: await addProduct(db) }] }),
    });
    const disputed = { provider: 'sandbox', reference: 'early', amount: 4900, state: 'lost' as const };
    await db
      .insertInto('offers.dispute')
      .values({ id: uuidv7(), order_id: order.id, ...disputed, opened_at: new Date() })
      .execute();
    await pay(db, order);
    expect(await findOrder(db, order.id)).toMatchObject({ state: 'refunded', began_at: null });
  });
});

describe('what a contact spent', () => {
  test('adds up all payments less refunds, in each currency', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const francs = await sell(db, { contactId, offerId: await addOffer(db) });
    await sell(db, { contactId, offerId: await addOffer(db, { currency: 'EUR', amount: 1000 }) });
    await place(db, { contactId, offerId: await addOffer(db, { currency: 'USD' }) });
    await refundRow(francs.id, 900, 'succeeded');
    expect(await spendingOf(contactId)).toEqual([
      { currency: 'CHF', spent: 4000, orders: 1 },
      { currency: 'EUR', spent: 1000, orders: 1 },
    ]);
  });

  test('counts every period of a subscription', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const order = await place(db, {
      contactId,
      offerId: await addOffer(db, { period: 'month', amount: 1500 }),
    });
    await pay(db, order, { reference: 'march', subscription: 'sub_march' });
    await pay(db, order, { reference: 'april' });
    expect(await spendingOf(contactId)).toEqual([{ currency: 'CHF', spent: 3000, orders: 1 }]);
    expect((await eventsOf(db, order.id)).map(({ kind }) => kind)).toEqual(['placed', 'paid', 'renewed']);
    expect(await findOrder(db, order.id)).toMatchObject({ subscription_state: 'active', paid: 3000 });
  });

  test('is right after twenty orders of one contact that are paid at once', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const offerId = await addOffer(db, { amount: 100 });
    await Promise.all(Array.from({ length: 20 }, () => sell(db, { contactId, offerId })));
    expect(await spendingOf(contactId)).toEqual([{ currency: 'CHF', spent: 2000, orders: 20 }]);
  });
});

test('access by a subscription lasts as long as the provider says, and one period when it was recorded by hand', async () => {
  const { db } = app.now;
  const endOf = (orderId: string) =>
    db
      .selectFrom('offers.entitlement')
      .select('ends_at')
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow();
  const offerId = await addOffer(db, { period: 'year', products: [{ id: await addProduct(db) }] });
  const [told, byHand] = [
    await place(db, { contactId: await addLead(db), offerId }),
    await place(db, { contactId: await addLead(db), offerId }),
  ];
  await pay(db, told, { subscription: 'sub_year' });
  await pay(db, byHand);
  expect((await endOf(told.id)).ends_at).toBeNull();
  const inAYear = new Date();
  inAYear.setUTCFullYear(inAYear.getUTCFullYear() + 1);
  expect((await endOf(byHand.id)).ends_at?.toISOString().slice(0, 10)).toBe(
    inAYear.toISOString().slice(0, 10),
  );
});
