import { afterEach, describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { connectListeners, on } from '../../../platform/module/event.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contactsById, grantsOfContact } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { accessBegan } from '../entitlement/entitlement.events.ts';
import { offers } from '../server.ts';
import { addCheckout, addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead, addTag, tagsOf, typeOf } from '../testing/people.ts';
import { pay, place, sell } from '../testing/sales.ts';
import { failOrder } from './fail-order.ts';
import { orderPaid } from './order.events.ts';
import { eventsOf, findOrder } from './order.sql.ts';
import { refreshOrder } from './refresh-order.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

afterEach(() => connectListeners(offers().listeners));

const accessOf = (orderId: string) =>
  app.now.db.selectFrom('offers.entitlement').selectAll().where('order_id', '=', orderId).execute();

const takenAt = async (id: string) =>
  (
    await app.now.db
      .selectFrom('offers.checkout')
      .select('taken')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).taken;

describe('an order that is paid', () => {
  test('makes a customer of a lead and gives each tag for its own reason', async () => {
    const { db } = app.now;
    const editor = await actAs(app.now, 'editor');
    const [ofOffer, ofCheckout, ofProduct] = [
      await addTag(editor),
      await addTag(editor),
      await addTag(editor),
    ];
    const product = await addProduct(db, { name: 'Course A', tagId: ofProduct });
    const offerId = await addOffer(db, { tagIds: [ofOffer], products: [{ id: product }] });
    const checkout = await addCheckout(db, { offerId, tagIds: [ofCheckout] });
    const contactId = await addLead(db);
    const order = await sell(db, { contactId, offerId, checkout });
    expect(await typeOf(db, contactId)).toBe('customer');
    const reasons = await grantsOfContact(db, contactId);
    const reference = order.id;
    const labelled = (what: string) => `${what} · order ${order.number}`;
    expect(reasons).toHaveLength(3);
    expect(reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          tagId: ofOffer,
          source: 'offer',
          reference,
          label: labelled('Course bundle'),
        }),
        expect.objectContaining({
          tagId: ofCheckout,
          source: 'checkout',
          reference,
          label: labelled('Spring sale'),
        }),
        expect.objectContaining({ tagId: ofProduct, source: 'product', reference, label: 'Course A' }),
      ]),
    );
  });

  test('begins access to each product for its days, and without an end where there are none', async () => {
    const { db } = app.now;
    const [month, ever] = [await addProduct(db), await addProduct(db)];
    const offerId = await addOffer(db, { products: [{ id: month, accessDays: 30 }, { id: ever }] });
    const order = await sell(db, { contactId: await addLead(db), offerId });
    const access = new Map((await accessOf(order.id)).map((row) => [row.product_id, row]));
    const begun = access.get(month);
    expect(begun?.ends_at?.getTime()).toBe((begun?.starts_at.getTime() ?? 0) + 30 * 86_400_000);
    expect(access.get(ever)).toMatchObject({ state: 'active', ends_at: null, granted_by: 'Checkout' });
  });

  test('fills what the contact lacks with what the buyer wrote, and leaves what it has', async () => {
    const { db } = app.now;
    const contactId = await addLead(db, 'known@paid.example');
    const buyer = {
      email: 'known@paid.example',
      firstName: 'Bea',
      lastName: 'Buyer',
      city: 'Bern',
      country: 'CH',
    };
    const offerId = await addOffer(db);
    await sell(db, { contactId, offerId, buyer });
    await sell(db, { contactId, offerId, buyer: { ...buyer, firstName: 'Another' } });
    const [contact] = await contactsById(db, [contactId]);
    expect(contact).toMatchObject({ firstName: 'Bea', lastName: 'Buyer', city: 'Bern', country: 'CH' });
  });

  test('is told with what it gave, in one go', async () => {
    const { db } = app.now;
    const heard: unknown[] = [];
    connectListeners([
      on(orderPaid, async (_tx, told) => void heard.push(told)),
      on(accessBegan, async (_tx, told) => void heard.push(told)),
    ]);
    const offerId = await addOffer(db, { products: [{ id: await addProduct(db) }] });
    const contactId = await addLead(db);
    const order = await sell(db, { contactId, offerId });
    const [access] = await accessOf(order.id);
    expect(heard).toEqual([{ entitlementIds: [access?.id] }, { orderId: order.id, contactId }]);
  });

  test('keeps what it sold as it was, whatever becomes of the offer', async () => {
    const { db } = app.now;
    const product = await addProduct(db, { name: 'Old name' });
    const offerId = await addOffer(db, { name: 'Old offer', products: [{ id: product }] });
    const order = await place(db, { contactId: await addLead(db), offerId });
    await db
      .updateTable('offers.offer')
      .set({ name: 'New offer', amount: 9900 })
      .where('id', '=', offerId)
      .execute();
    await pay(db, order);
    expect(await findOrder(db, order.id)).toMatchObject({
      offer_name: 'Old offer',
      amount: 4900,
      state: 'paid',
    });
  });

  test('that is free is complete at once, and counts as a purchase', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const offerId = await addOffer(db, { amount: 0, products: [{ id: await addProduct(db) }] });
    const order = await sell(db, { contactId, offerId });
    expect(order).toMatchObject({ state: 'paid', paid: 0, refunded: 0, paid_at: expect.any(Date) });
    expect(await typeOf(db, contactId)).toBe('customer');
    expect(await accessOf(order.id)).toHaveLength(1);
  });
});

describe('an order that waits for its payment', () => {
  test('changes nothing of its contact', async () => {
    const { db } = app.now;
    const tag = await addTag(await actAs(app.now, 'editor'));
    const offerId = await addOffer(db, { tagIds: [tag], products: [{ id: await addProduct(db) }] });
    const contactId = await addLead(db);
    const order = await place(db, { contactId, offerId });
    expect(order).toMatchObject({ state: 'pending', paid_at: null, began_at: null });
    expect([await typeOf(db, contactId), await tagsOf(db, contactId)]).toEqual(['lead', []]);
    expect(await accessOf(order.id)).toEqual([]);
  });

  test('fails once, says why and gives its place back', async () => {
    const { db } = app.now;
    const offerId = await addOffer(db);
    const checkout = await addCheckout(db, { offerId, limit: 1 });
    await db.updateTable('offers.checkout').set({ taken: 1 }).where('id', '=', checkout.id).execute();
    const order = await place(db, { contactId: await addLead(db), offerId, checkout });
    const fail = () =>
      transact(db, (tx) => failOrder(tx, order.id, 'The card was declined.', { ...actor, name: 'Stripe' }));
    await Promise.all([fail(), fail()]);
    expect(await takenAt(checkout.id)).toBe(0);
    expect(await findOrder(db, order.id)).toMatchObject({
      state: 'failed',
      failure: 'The card was declined.',
    });
  });

  test('may be paid after it failed: it takes its place again, and one over the limit is noted', async () => {
    const { db } = app.now;
    const offerId = await addOffer(db);
    const checkout = await addCheckout(db, { offerId, limit: 1 });
    const order = await place(db, { contactId: await addLead(db), offerId, checkout });
    await transact(db, (tx) => failOrder(tx, order.id, null, actor));
    await db.updateTable('offers.checkout').set({ taken: 1 }).where('id', '=', checkout.id).execute();
    await pay(db, order);
    expect(await findOrder(db, order.id)).toMatchObject({ state: 'paid', failure: null });
    expect(await takenAt(checkout.id)).toBe(2);
    expect((await eventsOf(db, order.id)).map(({ kind }) => kind)).toContain('over_limit');
  });

  test('that is paid does not fail any more', async () => {
    const { db } = app.now;
    const order = await sell(db, { contactId: await addLead(db), offerId: await addOffer(db) });
    await transact(db, (tx) => failOrder(tx, order.id, 'too late', actor));
    expect(await findOrder(db, order.id)).toMatchObject({ state: 'paid', failure: null });
  });
});

test('an unknown order is not refreshed', async () => {
  const unknown = '01890000-0000-7000-8000-000000000000';
  await expect(transact(app.now.db, (tx) => refreshOrder(tx, unknown, actor))).rejects.toThrow(
    'does not exist',
  );
});

const actor = { kind: 'system', id: 'stripe', name: 'Stripe', rights: new Set<string>() } as const;
