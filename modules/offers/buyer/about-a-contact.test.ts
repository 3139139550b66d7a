import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { eraseContacts, exportContact } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { grantByHand, revokeAccess } from '../entitlement/by-hand.ts';
import { paymentsOf, refundsOf } from '../order/detail.sql.ts';
import { failOrder } from '../order/fail-order.ts';
import { eventsOf, findOrder } from '../order/order.sql.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead, deleteContact } from '../testing/people.ts';
import { checkoutActor, pay, place, sell } from '../testing/sales.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const warningsFor = async (contactId: string) => {
  const admin = await asEditor(app.now, 'admin');
  const { body } = await admin('GET', `/contacts/${contactId}/deletion`);
  return JSON.stringify(body);
};

describe('before a contact is deleted', () => {
  test('it is said what becomes of subscriptions, access and orders', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const products = [{ id: await addProduct(db) }];
    const order = await place(db, { contactId, offerId: await addOffer(db, { period: 'month', products }) });
    await pay(db, order, { subscription: 'sub_warned' });
    const said = await warningsFor(contactId);
    expect(said).toContain('1 active subscription is cancelled');
    expect(said).toContain('1 access to a product ends at once.');
    expect(said).toContain('1 order stays as a record, without the person’s data.');
  });

  test('nothing is said of someone who bought nothing', async () => {
    expect(await warningsFor(await addLead(app.now.db))).not.toMatch(/order|access|subscription/);
  });
});

describe('the history of a contact', () => {
  test('tells of sales with their price and of access that was granted and revoked', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const order = await sell(db, { contactId, offerId: await addOffer(db, { name: 'Bundle' }) });
    await sell(db, { contactId, offerId: await addOffer(db, { name: 'Taster', amount: 0 }) });
    const productId = await addProduct(db, { name: 'Course A' });
    const given = { contactId, productId, reason: 'A gift', endsAt: null };
    const access = await transact(db, (tx) => grantByHand(tx, given, checkoutActor));
    await transact(db, (tx) => revokeAccess(tx, access.id, 'Shared it', checkoutActor));
    const viewer = await asEditor(app.now, 'viewer');
    const { body } = await viewer('GET', `/contacts/${contactId}/history`);
    const told = body.items.flatMap(
      ({ module, told, kind }: { module: string; told: object; kind: string }) =>
        module === 'offers' ? [{ ...told, kind }] : [],
    );
    expect(told).toEqual([
      { kind: 'offers.accessEnded', title: 'Access to Course A ended', text: 'Shared it', to: null },
      { kind: 'offers.accessGranted', title: 'Granted access to Course A', text: 'A gift', to: null },
      expect.objectContaining({ kind: 'offers.free', title: 'Got Taster for free' }),
      {
        kind: 'offers.paid',
        title: 'Bought Bundle for CHF 49.00',
        text: `Order ${order.number} · Bundle`,
        to: `/orders/${order.id}`,
      },
    ]);
  });
});

describe('an erasure', () => {
  test('leaves the money of orders and nothing of the person, nor what people wrote about it', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const buyer = { email: 'erased@person.example', firstName: 'Erasmus', city: 'Basel' };
    const order = await sell(db, {
      contactId,
      offerId: await addOffer(db),
      buyer,
      paymentNote: 'From Erasmus',
    });
    const given = { contactId, productId: await addProduct(db), reason: 'For Erasmus', endsAt: null };
    await transact(db, (tx) => grantByHand(tx, given, system));
    await transact(db, (tx) => eraseContacts(tx, [contactId]));
    const viewer = await asEditor(app.now, 'viewer');
    const { body } = await viewer('GET', `/orders/${order.id}`);
    expect(body).toMatchObject({ contact: null, paid: 4900, payments: [{ amount: 4900, method: null }] });
    expect(JSON.stringify(body)).not.toContain('4242');
    const kept = await Promise.all(
      (['order', 'order_event', 'payment', 'entitlement', 'unlinked', 'spending'] as const).map((table) =>
        db.selectFrom(`offers.${table}`).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`erasm|erased@|basel|${contactId}`, 'i'));
  });
});

test('what an erased contact pays later is kept without its card, and with it while an undo may come', async () => {
  const { db } = app.now;
  const contactId = await addLead(db);
  const order = await place(db, { contactId, offerId: await addOffer(db, { period: 'month' }) });
  await pay(db, order, { reference: 'first', subscription: 'sub_erased_later' });
  await deleteContact(await actAs(app.now, 'admin'), contactId);
  await pay(db, order, { reference: 'second' });
  const methods = async () =>
    (await paymentsOf(db, order.id)).map(({ reference, method }) => [reference, method]);
  expect(await methods()).toContainEqual(['second', 'Visa ending 4242']);
  await transact(db, (tx) => eraseContacts(tx, [contactId]));
  await pay(db, order, { reference: 'third' });
  expect(await methods()).toEqual([
    ['first', null],
    ['second', null],
    ['third', null],
  ]);
  expect(JSON.stringify(await eventsOf(db, order.id))).not.toContain('4242');
});

test('an erasure takes why a payment or a refund failed', async () => {
  const { db } = app.now;
  const contactId = await addLead(db);
  const order = await sell(db, { contactId, offerId: await addOffer(db) });
  const left = await place(db, { contactId, offerId: await addOffer(db) });
  const why = 'Erasmus’ account is closed.';
  await transact(db, (tx) => failOrder(tx, left.id, why, system));
  const [payment] = await paymentsOf(db, order.id);
  await db
    .insertInto('offers.refund')
    .values({
      id: uuidv7(),
      order_id: order.id,
      payment_id: payment?.id ?? expect.fail('it is paid'),
      amount: 100,
      revokes_access: false,
      withdraws_tags: false,
      state: 'failed',
      failure: why,
      provider: 'sandbox',
      actor_name: 'Test',
    })
    .execute();
  await transact(db, (tx) => eraseContacts(tx, [contactId]));
  expect((await refundsOf(db, order.id)).map(({ failure }) => failure)).toEqual([null]);
  expect(await findOrder(db, left.id)).toMatchObject({ state: 'failed', failure: null });
});

test('an erasure takes the customer from what providers told of the order, and leaves what they told of others', async () => {
  const { db } = app.now;
  const contactId = await addLead(db);
  const order = await place(db, { contactId, offerId: await addOffer(db, { period: 'month' }) });
  await pay(db, order, { reference: 'ch_first', subscription: 'sub_erased' });
  const told = (id: string, about: string[]) => ({
    provider: 'stripe',
    id,
    about,
    event: JSON.stringify({ kind: 'paid', customer: 'cus_1', payment: { method: 'Visa', reference: 'ch' } }),
    state: 'done' as const,
  });
  const events = [
    told('by-order', [order.id]),
    told('by-payment', ['ch_first']),
    told('renewed', ['sub_erased']),
  ];
  await db
    .insertInto('offers.provider_event')
    .values([...events, told('of-another', ['sub_other'])])
    .execute();
  await transact(db, (tx) => eraseContacts(tx, [contactId]));
  const kept = await db.selectFrom('offers.provider_event').select(['id', 'event']).orderBy('id').execute();
  const blank = { kind: 'paid', payment: { reference: 'ch' } };
  expect(kept).toEqual([
    { id: 'by-order', event: blank },
    { id: 'by-payment', event: blank },
    {
      id: 'of-another',
      event: { kind: 'paid', customer: 'cus_1', payment: { method: 'Visa', reference: 'ch' } },
    },
    { id: 'renewed', event: blank },
  ]);
});

test('an export holds totals, orders and access, and nothing of someone who has none', async () => {
  const { db } = app.now;
  const contactId = await addLead(db);
  expect((await exportContact(db, contactId)).modules).toEqual({});
  const order = await sell(db, {
    contactId,
    offerId: await addOffer(db, { products: [{ id: await addProduct(db) }] }),
  });
  expect((await exportContact(db, contactId)).modules).toMatchObject({
    offers: {
      totals: [{ currency: 'CHF', spent: 4900, orders: 1 }],
      orders: [{ id: order.id, payments: [{ amount: 4900 }] }],
      entitlements: [{ state: 'active' }],
    },
  });
});

test('a tag that is deleted is given by no product, offer or checkout any more', async () => {
  const { db } = app.now;
  const admin = await asEditor(app.now, 'admin');
  const { body: tag } = await admin('POST', '/tags', { name: 'Going' });
  const { body: other } = await admin('POST', '/tags', { name: 'Staying' });
  const product = await addProduct(db, { tagId: tag.id });
  const offerId = await addOffer(db, { tagIds: [tag.id, other.id] });
  await admin('DELETE', `/tags/${tag.id}`);
  const tagOf = await db
    .selectFrom('offers.product')
    .select('tag_id')
    .where('id', '=', product)
    .executeTakeFirst();
  const tagsOf = await db
    .selectFrom('offers.offer')
    .select('tag_ids')
    .where('id', '=', offerId)
    .executeTakeFirst();
  expect([tagOf?.tag_id, tagsOf?.tag_ids]).toEqual([null, [other.id]]);
});
