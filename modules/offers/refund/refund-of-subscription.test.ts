import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { renewDue } from '../payment/sandbox-subscription.ts';
import { offers } from '../server.ts';
import { receive } from '../webhook/inbox.ts';
import { GONE, outcomeOf, PAID, type Purchase } from '../webhook/testing/purchase.ts';
import { jobsDone, refunds, sold } from './testing/sold.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);
const RUNS = { ...PAID, subscription: 'active' };

async function subscribed() {
  const purchase = await sold(app, { period: 'month' });
  const payments = app.now.db.selectFrom('offers.payment').select('reference');
  const { reference } = await payments.where('order_id', '=', purchase.order.id).executeTakeFirstOrThrow();
  const atProvider = async () => {
    const sessions = app.now.db
      .selectFrom('offers.sandbox_session')
      .select(['subscription_state', 'cancels']);
    return sessions.where('id', '=', purchase.session).executeTakeFirst();
  };
  return { purchase, payment: reference, atProvider, ...(await refunds(app, purchase)) };
}

const AT = { provider: 'sandbox' as const, at: '2026-01-01T00:00:00.000Z', amount: 4900 };

test('a refund that takes access away cancels the subscription with it', async () => {
  const { purchase, refund, preview, atProvider } = await subscribed();
  expect((await preview()).subscriptionEnds).toBe('now');
  await refund(4900);
  await jobsDone(app);
  expect(await now(purchase)).toEqual({ ...GONE, subscription: 'cancelled' });
  expect(await atProvider()).toMatchObject({ subscription_state: 'cancelled' });
});

test('a refund that leaves access lets the subscription go on', async () => {
  const { purchase, refund, preview, atProvider } = await subscribed();
  expect((await preview('?revokeAccess=false')).subscriptionEnds).toBeNull();
  await refund(900, { revokeAccess: false, withdrawTags: false });
  await jobsDone(app);
  expect(await now(purchase)).toEqual({ ...RUNS, state: 'partly_refunded', refunded: 900, spent: [4000] });
  expect(await atProvider()).toEqual({ subscription_state: 'active', cancels: false });
});

test('a refund that leaves access may cancel the subscription for the end of its period', async () => {
  const { refund, preview, detail, atProvider } = await subscribed();
  const choice = { revokeAccess: false, withdrawTags: false, cancelSubscription: true };
  const asked = '?revokeAccess=false&cancelSubscription=true';
  expect((await preview(asked)).subscriptionEnds).toBe('periodEnd');
  await refund(900, choice);
  await jobsDone(app);
  expect((await detail()).subscription).toEqual({ state: 'active', cancelsAt: expect.any(String) });
  expect(await atProvider()).toEqual({ subscription_state: 'active', cancels: true });
});

test('a refund may take access away and leave the subscription', async () => {
  const { purchase, refund, atProvider } = await subscribed();
  await refund(4900, { cancelSubscription: false });
  await jobsDone(app);
  expect(await now(purchase)).toEqual({ ...GONE, subscription: 'active' });
  expect(await atProvider()).toEqual({ subscription_state: 'active', cancels: false });
});

test.each([
  ['a whole refund that the provider made', { kind: 'refunded', refund: 're_whole', key: null }],
  ['a dispute that is lost', { kind: 'disputeClosed', dispute: 'dp_lost', won: false }],
] as const)('%s cancels the subscription with its access', async (_, told) => {
  const { purchase, payment, atProvider } = await subscribed();
  await transact(app.now.db, (tx) => receive(tx, { ...AT, ...told, id: `evt_${payment}`, payment }));
  await jobsDone(app);
  expect(await now(purchase)).toEqual({ ...GONE, subscription: 'cancelled' });
  expect(await atProvider()).toMatchObject({ subscription_state: 'cancelled' });
});

test.each([
  ['open', { kind: 'disputed' }],
  ['lost', { kind: 'disputeClosed', won: false }],
] as const)('a payment whose dispute is %s is not the one that goes back', async (_, told) => {
  const { purchase, payment: first, refund } = await subscribed();
  await renewDue(app.now.db, new Date(Date.now() + 40 * 86_400_000));
  await jobsDone(app);
  const payments = app.now.db.selectFrom('offers.payment').where('order_id', '=', purchase.order.id);
  const all = await payments.select(['id', 'reference']).execute();
  const [old, newest] = [
    all.find(({ reference }) => reference === first),
    all.find(({ reference }) => reference !== first),
  ];
  const payment = newest?.reference ?? '';
  const dispute = { ...AT, ...told, id: `evt_${payment}`, payment, dispute: `dp_of_${payment}` };
  await transact(app.now.db, (tx) => receive(tx, dispute));
  const keeping = { revokeAccess: false, withdrawTags: false };
  expect((await refund(100, { ...keeping, paymentId: newest?.id })).body.code).toBe('nothing_to_refund');
  const { body } = await refund(4900, keeping);
  const row = app.now.db.selectFrom('offers.refund').select('payment_id').where('id', '=', body.id);
  expect(await row.executeTakeFirst()).toEqual({ payment_id: old?.id });
});
