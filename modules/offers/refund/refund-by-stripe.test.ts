import { afterAll, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { providerOf } from '../payment/providers.ts';
import { startStripeDouble } from '../payment/testing/stripe-double.ts';
import { payWith, settleRefund } from '../payment/testing/stripe-money.ts';
import { offers } from '../server.ts';
import { GONE, openPurchase, outcomeOf, PAID } from '../webhook/testing/purchase.ts';
import { runJobs } from '../webhook/testing/run-jobs.ts';
import { refunds, retryJobs, runTimetable } from './testing/sold.ts';

const stripe = await startStripeDouble();
afterAll(stripe.close);

const { secretKey, webhookSecret, account } = stripe;
const settings = {
  stripe: { secretKey, webhookSecret, apiUrl: stripe.url },
  publicUrl: 'https://contacts.example.com',
};
const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers(settings)] });
const jobsDone = () => runJobs(app, offers(settings).jobs);

let heard = 0;

/** Sends all that Stripe has told since. */
async function hear() {
  const url = '/api/v1/payments/stripe/webhook';
  for (const event of account.events.slice(heard))
    await app.now.server.inject({ method: 'POST', url, ...stripe.signed(event) });
  heard = account.events.length;
}

async function sold(card?: string) {
  const purchase = await openPurchase(app.now, providerOf(settings));
  payWith(account, purchase.session, card);
  await hear();
  return { purchase, now: () => outcomeOf(app.now.db, purchase), ...(await refunds(app, purchase)) };
}

test('a refund by Stripe is done once, though its webhook tells of it too', async () => {
  const { refund, now } = await sold();
  await refund(1900, { revokeAccess: false, withdrawTags: false });
  await jobsDone();
  const some = { ...PAID, state: 'partly_refunded', refunded: 1900, spent: [3000] };
  expect(await now()).toEqual(some);
  await hear();
  expect(await now()).toEqual(some);
  await refund(3000);
  await jobsDone();
  await hear();
  expect(await now()).toEqual(GONE);
});

test('a refund waits while Stripe is in trouble', async () => {
  const { refund, now, detail } = await sold();
  await refund(4900);
  stripe.failNext(10);
  await jobsDone();
  expect((await detail()).refunds).toMatchObject([{ state: 'pending' }]);
  expect(await now()).toEqual(PAID);
  stripe.failNext(0);
  await retryJobs(app);
  await jobsDone();
  expect(await now()).toEqual(GONE);
});

test('a refund that Stripe has on its way is pending until its end is told', async () => {
  const { refund, now, detail } = await sold('4000000000007726');
  const { body } = await refund(4900);
  await jobsDone();
  await hear();
  expect((await detail()).refunds).toMatchObject([{ state: 'pending' }]);
  const row = await app.now.db
    .selectFrom('offers.refund')
    .select('reference')
    .where('id', '=', body.id)
    .executeTakeFirst();
  settleRefund(account, String(row?.reference), true);
  await hear();
  expect(await now()).toEqual(GONE);
});

test('a refund of whose end nobody tells is asked after a day later', async () => {
  const { refund, now, detail } = await sold('4000000000007726');
  const { body } = await refund(4900);
  await jobsDone();
  const ofRefund = app.now.db.updateTable('offers.refund').where('id', '=', body.id).returning('reference');
  const daysAgo = (days: number) =>
    ofRefund.set({ created_at: new Date(Date.now() - days * 86_400_000) }).executeTakeFirst();
  const later = async () => {
    await runTimetable(app, 'offers.retryRefunds');
    await jobsDone();
    return (await detail()).refunds[0].state;
  };
  const row = await daysAgo(2);
  expect(await later()).toBe('pending');
  settleRefund(account, String(row?.reference), true);
  await daysAgo(0);
  expect(await later()).toBe('pending');
  await daysAgo(2);
  expect(await later()).toBe('succeeded');
  await hear();
  expect(await now()).toEqual(GONE);
});

test('a refund that comes back to Stripe is one that failed, and the money counts again', async () => {
  const { refund, now, detail } = await sold();
  const { body } = await refund(4900, { revokeAccess: false, withdrawTags: false });
  await jobsDone();
  const row = await app.now.db
    .selectFrom('offers.refund')
    .select('reference')
    .where('id', '=', body.id)
    .executeTakeFirst();
  settleRefund(account, String(row?.reference), false);
  await hear();
  expect(await now()).toEqual(PAID);
  expect((await detail()).refunds).toMatchObject([
    { state: 'failed', failure: 'Stripe says: expired or canceled card.' },
  ]);
});

test('a refund that Stripe refuses shows its sentence and does nothing', async () => {
  const { purchase, refund, now, detail } = await sold();
  const intent = account.things.get(String(account.things.get(purchase.session)?.payment_intent));
  Object.assign(intent ?? {}, { refunded: 4900 });
  await refund(4900);
  await jobsDone();
  expect(await now()).toEqual(PAID);
  expect((await detail()).refunds).toMatchObject([
    { state: 'failed', failure: expect.stringContaining('has already been refunded') },
  ]);
});
