import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { mergeContacts } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead, addTag, tagsOf } from '../testing/people.ts';
import { sell } from '../testing/sales.ts';
import { endAccess } from './end-access.ts';
import { accessEnded } from './entitlement.events.ts';
import { expireAccess, expireSome } from './expire-access.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const end = (which: { orderId: string } | { entitlementIds: string[] }) =>
  transact(app.now.db, (tx) => endAccess(tx, which, { why: 'refund' }, system));

const accessOf = (orderId: string) =>
  app.now.db
    .selectFrom('offers.entitlement')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();

type Ends = 'withdraw' | 'keep';

/** An order of two products that give the same tag. */
async function orderOfTwo(first: Ends, second: Ends, days?: number) {
  const { db } = app.now;
  const tagId = await addTag(await actAs(app.now, 'editor'));
  const products = [];
  for (const whenAccessEnds of [first, second])
    products.push({ id: await addProduct(db, { tagId, whenAccessEnds }), ...(days && { accessDays: days }) });
  const contactId = await addLead(db);
  const order = await sell(db, { contactId, offerId: await addOffer(db, { products }) });
  const access = new Map((await accessOf(order.id)).map((row) => [row.product_id, row.id]));
  const ids = products.map(({ id }) => access.get(id) ?? '');
  return { contactId, tag: `${tagId}: product`, orderId: order.id, ids };
}

async function timeIsUp(orderId: string) {
  const past = new Date(Date.now() - 1000);
  await app.now.db
    .updateTable('offers.entitlement')
    .set({ ends_at: past })
    .where('order_id', '=', orderId)
    .execute();
}

test('a tag that other active access of the order gives stays until that ends too', async () => {
  const { contactId, tag, ids } = await orderOfTwo('withdraw', 'withdraw');
  await end({ entitlementIds: ids.slice(0, 1) });
  expect(await tagsOf(app.now.db, contactId)).toEqual([tag]);
  await end({ entitlementIds: ids.slice(1) });
  expect(await tagsOf(app.now.db, contactId)).toEqual([]);
});

test('a tag that one product of the order keeps stays in whatever order access ends', async () => {
  for (const first of [0, 1]) {
    const { contactId, tag, ids } = await orderOfTwo('withdraw', 'keep');
    await end({ entitlementIds: ids.slice(first, first + 1) });
    await end({ entitlementIds: ids });
    expect(await tagsOf(app.now.db, contactId)).toEqual([tag]);
  }
});

test('a tag that another order gives too stays when this one ends', async () => {
  const { db } = app.now;
  const tagId = await addTag(await actAs(app.now, 'editor'));
  const offerId = await addOffer(db, { products: [{ id: await addProduct(db, { tagId }) }] });
  const contactId = await addLead(db);
  const [one, two] = [await sell(db, { contactId, offerId }), await sell(db, { contactId, offerId })];
  await end({ orderId: one.id });
  expect(await tagsOf(db, contactId)).toEqual([`${tagId}: product`]);
  await end({ orderId: two.id });
  expect(await tagsOf(db, contactId)).toEqual([]);
});

test('what ended is told once, and ends no second time', async () => {
  const heard: unknown[] = [];
  connectListeners([on(accessEnded, async (_tx, told) => void heard.push(told))]);
  const { orderId, ids } = await orderOfTwo('withdraw', 'withdraw');
  expect((await end({ orderId })).toSorted()).toEqual(ids.toSorted());
  expect(await end({ orderId })).toEqual([]);
  expect(heard).toHaveLength(1);
  connectListeners(offers().listeners);
});

test('access whose time is over expires with its tag, and other access stays', async () => {
  const { db } = app.now;
  const [over, running] = [
    await orderOfTwo('withdraw', 'withdraw', 1),
    await orderOfTwo('withdraw', 'withdraw', 1),
  ];
  await timeIsUp(over.orderId);
  await expireAccess(db, new AbortController().signal);
  const states = async (orderId: string) =>
    (await accessOf(orderId)).map(({ state, ended_why }) => [state, ended_why]);
  expect(await states(over.orderId)).toEqual([
    ['expired', 'expired'],
    ['expired', 'expired'],
  ]);
  expect(await states(running.orderId)).toEqual([
    ['active', null],
    ['active', null],
  ]);
  expect(await tagsOf(db, over.contactId)).toEqual([]);
  expect(await tagsOf(db, running.contactId)).toEqual([running.tag]);
});

test('expiry goes set by set, and stops between two when the process stops', async () => {
  const { db } = app.now;
  const { orderId } = await orderOfTwo('withdraw', 'withdraw', 1);
  await timeIsUp(orderId);
  await expireAccess(db, AbortSignal.abort());
  expect((await accessOf(orderId)).map(({ state }) => state)).toEqual(['active', 'active']);
  expect(await transact(db, (tx) => expireSome(tx, 1))).toBe(1);
  expect((await accessOf(orderId)).filter(({ state }) => state === 'expired')).toHaveLength(1);
  await expireAccess(db, new AbortController().signal);
  expect((await accessOf(orderId)).filter(({ state }) => state === 'expired')).toHaveLength(2);
});

test('access of a contact that was merged away expires for the one that has it now', async () => {
  const { db } = app.now;
  const { contactId, orderId } = await orderOfTwo('withdraw', 'withdraw', 1);
  const into = await addLead(db);
  await transact(db, (tx) => mergeContacts(tx, { from: contactId, into }, system));
  await timeIsUp(orderId);
  await expireAccess(db, new AbortController().signal);
  expect((await accessOf(orderId)).map(({ state, contact_id }) => [state, contact_id])).toEqual([
    ['expired', into],
    ['expired', into],
  ]);
  expect(await tagsOf(db, into)).toEqual([]);
});

test('the access of an order is shown with it, and who ended it why', async () => {
  const { orderId } = await orderOfTwo('withdraw', 'withdraw');
  await end({ orderId });
  const { body } = await (await asEditor(app.now, 'viewer'))('GET', `/entitlements?orderId=${orderId}`);
  expect(body.items).toEqual([
    expect.objectContaining({ state: 'revoked', endedWhy: 'refund' }),
    expect.objectContaining({ state: 'revoked', endedWhy: 'refund' }),
  ]);
});
