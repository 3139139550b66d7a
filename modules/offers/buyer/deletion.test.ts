import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { mergeContacts, restoreDeleted } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { endAccess } from '../entitlement/end-access.ts';
import { findOrder, lockOrder, type OrderRow, updateOrder } from '../order/order.sql.ts';
import { withdrawOrderTags } from '../order/withdraw-order-tags.ts';
import { offers } from '../server.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead, addTag, deleteContact, tagsOf, typeOf } from '../testing/people.ts';
import { checkoutActor, pay, place, sell } from '../testing/sales.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const accessOf = (orderId: string) =>
  app.now.db
    .selectFrom('offers.entitlement')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();

const spendingOf = (contactId: string) =>
  app.now.db.selectFrom('offers.spending').selectAll().where('contact_id', '=', contactId).execute();

const undo = (changesetId: string) =>
  transact(app.now.db, (tx) => restoreDeleted(tx, changesetId, system, { undoDays: 7 }));

const removed = async (contactId: string) => deleteContact(await actAs(app.now, 'admin'), contactId);

/** A contact with an offer that gives a tag, and a product with another one. */
async function ready({ days }: { days?: number } = {}) {
  const { db } = app.now;
  const editor = await actAs(app.now, 'editor');
  const [offerTag, productTag] = [await addTag(editor), await addTag(editor)];
  const product = { id: await addProduct(db, { tagId: productTag }), ...(days && { accessDays: days }) };
  const offerId = await addOffer(db, { tagIds: [offerTag], products: [product] });
  const contactId = await addLead(db);
  const tags = [`${offerTag}: offer`, `${productTag}: product`].sort();
  return { contactId, offerId, tags, offerTag: `${offerTag}: offer`, productTag: `${productTag}: product` };
}

async function bought(given?: { days?: number }) {
  const sale = await ready(given);
  return { ...sale, order: await sell(app.now.db, sale) };
}

const asItWas = async ({ id }: OrderRow) =>
  (await findOrder(app.now.db, id)) ?? expect.fail('the order is gone');

describe('when a contact is deleted', () => {
  test('an order that is paid and refunded with its access meanwhile gives none when the contact is back', async () => {
    const { db } = app.now;
    const sale = await ready();
    const order = await place(db, sale);
    const changesetId = await removed(sale.contactId);
    await pay(db, order);
    const { id: payment } = await db
      .selectFrom('offers.payment')
      .select('id')
      .where('order_id', '=', order.id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('offers.refund')
      .values({
        id: uuidv7(),
        order_id: order.id,
        payment_id: payment,
        amount: 100,
        revokes_access: true,
        withdraws_tags: false,
        state: 'succeeded',
        provider: 'sandbox',
        actor_name: 'Test',
      })
      .execute();
    await undo(changesetId);
    expect(await tagsOf(db, sale.contactId)).toEqual([sale.offerTag]);
  });

  test('its orders stay as numbers without the person, and its access ends', async () => {
    const { contactId, order } = await bought();
    await removed(contactId);
    expect(await asItWas(order)).toMatchObject({
      contact_id: null,
      buyer_name: null,
      buyer_first_name: null,
      buyer_email: null,
      state: 'paid',
      paid: 4900,
      offer_name: 'Course bundle',
    });
    expect((await asItWas(order)).search_text).not.toContain('bea');
    expect(await accessOf(order.id)).toMatchObject({
      contact_id: null,
      state: 'revoked',
      ended_why: 'contact_deleted',
    });
    expect(await spendingOf(contactId)).toEqual([]);
  });

  test('of its orders the country alone stays, and the undo brings the customer, link and note back', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const buyer = { email: 'ada@person.example', phone: '031 311 00 00', city: 'Bern', country: 'CH' };
    const sale = { contactId, offerId: await addOffer(db), buyer, paymentNote: 'Ada, in cash' };
    const { id } = await place(db, sale);
    const payment = { provider_customer: 'cus_1', payment_url: '/pay/ada' };
    const before = await transact(db, (tx) => updateOrder(tx, id, payment));
    const changesetId = await removed(contactId);
    const gone = ['first_name', 'last_name', 'name', 'email', 'phone', 'address'].map(
      (name) => `buyer_${name}`,
    );
    expect(await asItWas(before)).toEqual({
      ...before,
      ...Object.fromEntries(gone.map((column) => [column, null])),
      contact_id: null,
      provider_customer: null,
      payment_url: null,
      payment_note: null,
      search_text: expect.not.stringContaining('ada'),
    });
    expect(before.buyer_country).toBe('CH');
    await undo(changesetId);
    expect(await asItWas(before)).toEqual(before);
  });

  test('its subscription is cancelled by a job, in the same transaction', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const order = await place(db, { contactId, offerId: await addOffer(db, { period: 'month' }) });
    await pay(db, order, { subscription: 'sub_deleted' });
    await removed(contactId);
    expect(await cancelled()).toContainEqual({ orderIds: [order.id] });
  });

  test('a subscription that is paid for the first time afterwards is cancelled as well', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const order = await place(db, { contactId, offerId: await addOffer(db, { period: 'month' }) });
    await removed(contactId);
    await pay(db, order, { subscription: 'sub_late' });
    expect(await cancelled()).toContainEqual({ orderIds: [order.id] });
    expect(await asItWas(order)).toMatchObject({ state: 'paid', began_at: null, provider_customer: null });
  });
});

/** The payloads of the jobs that cancel subscriptions. */
async function cancelled() {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'offers.cancelSubscriptions'
  `.execute(app.now.db);
  return rows.map(({ payload }) => payload);
}

describe('when the deletion of a contact is undone', () => {
  test('orders, buyer, access, spending and tags are as they were', async () => {
    const { contactId, order, tags } = await bought();
    const before = [await asItWas(order), await accessOf(order.id), await spendingOf(contactId)];
    await undo(await removed(contactId));
    expect([await asItWas(order), await accessOf(order.id), await spendingOf(contactId)]).toEqual(before);
    expect(await tagsOf(app.now.db, contactId)).toEqual(tags);
    expect(await typeOf(app.now.db, contactId)).toBe('customer');
  });

  test('a second deletion and a second undo do the same', async () => {
    const { contactId, order, tags } = await bought();
    await undo(await removed(contactId));
    await undo(await removed(contactId));
    expect(await accessOf(order.id)).toMatchObject({ contact_id: contactId, state: 'active' });
    expect(await tagsOf(app.now.db, contactId)).toEqual(tags);
  });

  test('access that was refunded meanwhile stays ended, and its tag goes', async () => {
    const { contactId, order, offerTag } = await bought();
    const changesetId = await removed(contactId);
    await transact(app.now.db, (tx) => endAccess(tx, { orderId: order.id }, { why: 'refund' }, system));
    await undo(changesetId);
    expect(await accessOf(order.id)).toMatchObject({
      contact_id: contactId,
      state: 'revoked',
      ended_why: 'refund',
    });
    expect(await tagsOf(app.now.db, contactId)).toEqual([offerTag]);
  });

  test('tags of an order that were withdrawn meanwhile do not come back', async () => {
    const { db } = app.now;
    const { contactId, order, productTag } = await bought();
    const changesetId = await removed(contactId);
    await transact(db, async (tx) => {
      const locked = await lockOrder(tx, order.id);
      if (locked) await withdrawOrderTags(tx, locked, system);
    });
    await undo(changesetId);
    expect(await tagsOf(db, contactId)).toEqual([productTag]);
  });

  test('access whose time went by meanwhile is expired, and its tag goes', async () => {
    const { db } = app.now;
    const { contactId, order, offerTag } = await bought({ days: 1 });
    const changesetId = await removed(contactId);
    const past = { ends_at: new Date(Date.now() - 1000) };
    await db.updateTable('offers.entitlement').set(past).where('order_id', '=', order.id).execute();
    await undo(changesetId);
    expect(await accessOf(order.id)).toMatchObject({
      state: 'expired',
      ended_why: 'expired',
      ended_at: past.ends_at,
    });
    expect(await tagsOf(db, contactId)).toEqual([offerTag]);
  });

  test('access that had ended before stays ended for its own reason', async () => {
    const { db } = app.now;
    const { contactId, order } = await bought();
    await transact(db, (tx) =>
      endAccess(tx, { orderId: order.id }, { why: 'hand', reason: 'Shared' }, system),
    );
    await undo(await removed(contactId));
    expect(await accessOf(order.id)).toMatchObject({
      contact_id: contactId,
      ended_why: 'hand',
      ended_reason: 'Shared',
    });
  });

  test('an order that was paid meanwhile begins what it gives', async () => {
    const { db } = app.now;
    const sale = await ready();
    const order = await place(db, sale);
    const changesetId = await removed(sale.contactId);
    await pay(db, order);
    expect(await asItWas(order)).toMatchObject({ state: 'paid', contact_id: null, began_at: null });
    await undo(changesetId);
    expect(await typeOf(db, sale.contactId)).toBe('customer');
    expect(await tagsOf(db, sale.contactId)).toEqual(sale.tags);
    expect(await accessOf(order.id)).toMatchObject({ state: 'active', contact_id: sale.contactId });
  });
});

test('what one contact bought is another’s after a merge, with access, tags and spending', async () => {
  const { db } = app.now;
  const { contactId: from, order, tags, offerId } = await bought();
  const into = await addLead(db);
  await sell(db, { contactId: into, offerId });
  await transact(db, (tx) => mergeContacts(tx, { from, into }, checkoutActor));
  expect((await asItWas(order)).contact_id).toBe(into);
  expect((await accessOf(order.id)).contact_id).toBe(into);
  expect(await spendingOf(into)).toEqual([expect.objectContaining({ spent: 9800, orders: 2 })]);
  expect(await spendingOf(from)).toEqual([]);
  expect(await tagsOf(db, into)).toEqual([...tags, ...tags].sort());
});

test('orders that are paid while their contact is merged give what they give to the one that stays', async () => {
  const { db } = app.now;
  for (let round = 0; round < 5; round += 1) {
    const sale = await ready();
    const into = await addLead(db);
    const order = await place(db, sale);
    const merging = transact(db, (tx) => mergeContacts(tx, { from: sale.contactId, into }, system));
    await Promise.all([merging, pay(db, order)]);
    expect(await asItWas(order)).toMatchObject({ contact_id: into, state: 'paid' });
    expect(await typeOf(db, into)).toBe('customer');
    expect(await tagsOf(db, into)).toEqual(sale.tags);
    expect(await spendingOf(into)).toEqual([expect.objectContaining({ spent: 4900, orders: 1 })]);
  }
});

test('a payment that waits for the deletion of its contact finds the order without one', async () => {
  const { db } = app.now;
  const sale = await ready();
  const order = await place(db, sale);
  await Promise.all([removed(sale.contactId), pay(db, order)]);
  const after = await asItWas(order);
  expect(after).toMatchObject({ state: 'paid', contact_id: null, buyer_email: null });
  expect(await spendingOf(sale.contactId)).toEqual([]);
});
