import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../../contacts/server.ts';
import { PaymentRefused } from '../payment/provider.ts';
import { sandbox } from '../payment/sandbox.ts';
import { renewDue } from '../payment/sandbox-subscription.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer } from '../testing/catalogue.ts';
import { addLead, deleteContact } from '../testing/people.ts';
import { GONE, outcomeOf, PAID, type Purchase, timelineOf } from '../webhook/testing/purchase.ts';
import { askProvider } from './ask-provider.ts';
import { jobsDone, refunds, sold } from './testing/sold.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);
const PARTLY = { ...PAID, state: 'partly_refunded' };

describe('a refund', () => {
  test('is pending until the provider has answered, then takes money, access and tags', async () => {
    const purchase = await sold(app);
    const { refund, detail } = await refunds(app, purchase);
    const { status, body } = await refund(4900, { reason: 'Changed her mind' });
    expect([status, body.state, body.reason]).toEqual([202, 'pending', 'Changed her mind']);
    expect(await now(purchase)).toEqual(PAID);
    await jobsDone(app);
    expect(await now(purchase)).toEqual(GONE);
    expect((await detail()).refunds).toMatchObject([
      { state: 'succeeded', amount: 4900, actor: 'Test admin' },
    ]);
    expect(await timelineOf(app.now.db, purchase.order)).toEqual([
      'placed',
      'paid',
      'refund_asked',
      'refunded',
    ]);
  });

  test('of some of the money takes away only what was chosen', async () => {
    const purchase = await sold(app);
    const { refund } = await refunds(app, purchase);
    await refund(1000, { revokeAccess: false, withdrawTags: false });
    await jobsDone(app);
    expect(await now(purchase)).toEqual({ ...PARTLY, refunded: 1000, spent: [3900] });
    await refund(1000, { revokeAccess: false });
    await jobsDone(app);
    expect((await now(purchase)).tags).toEqual(['product']);
    await refund(2900, { withdrawTags: false });
    await jobsDone(app);
    expect(await now(purchase)).toEqual(GONE);
  });

  test('is never more than what is left, also when ten people refund at the same moment', async () => {
    const purchase = await sold(app);
    const { refund } = await refunds(app, purchase);
    const replies = await Promise.all(Array.from({ length: 10 }, () => refund(1000)));
    expect(replies.map(({ status }) => status).sort()).toEqual([
      ...Array(4).fill(202),
      ...Array(6).fill(409),
    ]);
    await jobsDone(app);
    expect((await now(purchase)).refunded).toBe(4000);
    const { status, body } = await refund(901);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'too_much',
      'At most CHF 9.00 of this payment can go back.',
    ]);
    await refund(900);
    expect((await refund(1)).body.code).toBe('nothing_to_refund');
  });

  test('whose record broke off after the provider had paid is recorded by the next try, and paid once', async () => {
    const purchase = await sold(app);
    const { refund } = await refunds(app, purchase);
    const { body } = await refund(1000);
    const breaksOff = {
      ...sandbox,
      refund: async (...asked: Parameters<typeof sandbox.refund>) => {
        await sandbox.refund(...asked);
        throw new Error('the power went out');
      },
    };
    await expect(askProvider(app.now.db, breaksOff, body.id)).rejects.toThrow('the power went out');
    expect((await now(purchase)).refunded).toBe(0);
    await askProvider(app.now.db, sandbox, body.id);
    expect((await now(purchase)).refunded).toBe(1000);
    await jobsDone(app);
    expect((await now(purchase)).refunded).toBe(1000);
    const paidBack = await app.now.db
      .selectFrom('offers.sandbox_refund')
      .select('amount')
      .where('key', '=', body.id)
      .execute();
    expect(paidBack).toEqual([{ amount: 1000 }]);
  });

  test('is of one payment, the newest with something left unless it is named', async () => {
    const purchase = await sold(app, { period: 'month' });
    await renewDue(app.now.db, new Date(Date.now() + 40 * 86_400_000));
    await jobsDone(app);
    const { refund, detail } = await refunds(app, purchase);
    const [newest, first] = (await detail()).payments.toSorted(
      (one: { paidAt: string }, other: { paidAt: string }) => other.paidAt.localeCompare(one.paidAt),
    );
    const keeping = { revokeAccess: false, withdrawTags: false };
    await refund(4000, { ...keeping, paymentId: newest.id });
    expect((await refund(901, { ...keeping, paymentId: newest.id })).body.code).toBe('too_much');
    await refund(900, keeping);
    await refund(4900, keeping);
    await jobsDone(app);
    const back = app.now.db
      .selectFrom('offers.refund')
      .select(['payment_id', 'amount'])
      .where('order_id', '=', purchase.order.id);
    expect(await back.orderBy('id').execute()).toEqual([
      { payment_id: newest.id, amount: 4000 },
      { payment_id: newest.id, amount: 900 },
      { payment_id: first.id, amount: 4900 },
    ]);
    expect((await now(purchase)).state).toBe('refunded');
  });

  test('of an order whose contact was deleted moves money alone', async () => {
    const purchase = await sold(app);
    await deleteContact(await actAs(app.now, 'admin'), purchase.contactId);
    const { refund, detail } = await refunds(app, purchase);
    await refund(4900);
    await jobsDone(app);
    expect(await detail()).toMatchObject({ state: 'refunded', refunded: 4900, contact: null });
  });

  test('that the provider refuses says why, and nothing is recorded as done', async () => {
    const purchase = await sold(app, { card: '4000000000005126' });
    const { refund, detail, preview } = await refunds(app, purchase);
    await refund(4900);
    await jobsDone(app);
    expect(await now(purchase)).toEqual(PAID);
    expect((await detail()).refunds).toMatchObject([
      { state: 'failed', failure: 'The bank of this card takes no money back.' },
    ]);
    expect((await preview()).refundable).toBe(4900);
  });

  test('of what was paid by hand is done at once', async () => {
    const send = await asEditor(app.now, 'admin');
    const contactId = await addLead(app.now.db);
    const offerId = await addOffer(app.now.db, {});
    const { body: order } = await send('POST', '/orders', { contactId, offerId });
    const { refund, detail } = await refunds(app, { order });
    expect((await refund(4900)).body.state).toBe('succeeded');
    expect((await detail()).state).toBe('refunded');
  });

  test('is for admins, of orders that there are and payments of theirs', async () => {
    const purchase = await sold(app);
    const body = { amount: 100, revokeAccess: true, withdrawTags: true };
    const editor = await asEditor(app.now, 'editor');
    expect((await editor('POST', `/orders/${purchase.order.id}/refunds`, body)).status).toBe(403);
    const admin = await asEditor(app.now, 'admin');
    expect((await admin('POST', `/orders/${crypto.randomUUID()}/refunds`, body)).status).toBe(404);
    const { refund } = await refunds(app, purchase);
    expect((await refund(100, { paymentId: crypto.randomUUID() })).status).toBe(404);
    expect((await refund(0)).status).toBe(400);
  });
});

test('a provider that is not set up any more refunds nothing, and says what to do', async () => {
  const purchase = await sold(app);
  const { refund, detail } = await refunds(app, purchase);
  await refund(4900);
  await app.now.db
    .updateTable('offers.refund')
    .set({ provider: 'stripe' })
    .where('order_id', '=', purchase.order.id)
    .execute();
  await jobsDone(app);
  expect((await detail()).refunds).toMatchObject([
    { state: 'failed', failure: expect.stringContaining('Stripe, which is not set up here any more') },
  ]);
});

test('a refusal of the sandbox is one that is final', async () => {
  const asked = { payment: 'pay_unknown', amount: 1, key: 'key' };
  await expect(sandbox.refund(app.now.db, asked)).rejects.toThrow(PaymentRefused);
});
