import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { enqueue } from '../../../platform/jobs/job.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../../contacts/server.ts';
import { findOrder } from '../order/order.sql.ts';
import { renewDue } from '../payment/sandbox-subscription.ts';
import { jobsDone, refunds, retryJobs, runTimetable, sold } from '../refund/testing/sold.ts';
import { offers } from '../server.ts';
import { deleteContact } from '../testing/people.ts';
import { outcomeOf, PAID, type Purchase, timelineOf } from '../webhook/testing/purchase.ts';
import { cancelSubscriptions } from './cancel-subscription.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);
const DAY_MS = 86_400_000;
const ENDED = { ...PAID, subscription: 'cancelled', access: ['revoked'], tags: ['offer'] };

/** Lets the sandbox take what is due in so many days, and tell it. */
async function daysPass(days: number) {
  await renewDue(app.now.db, new Date(Date.now() + days * DAY_MS));
  await jobsDone(app);
}

test('a subscription cancelled now ends its access now', async () => {
  const purchase = await sold(app, { period: 'month' });
  const { cancel } = await refunds(app, purchase);
  const { status, body } = await cancel('now');
  expect([status, typeof body.cancelsAt]).toEqual([202, 'string']);
  expect(await now(purchase)).toEqual(ENDED);
  await jobsDone(app);
  expect(await timelineOf(app.now.db, purchase.order)).toEqual(['placed', 'paid', 'subscription_ended']);
  expect((await cancel('now')).body.code).toBe('subscription_over');
});

test('a subscription cancelled for the end of its period is paid no more and ends then', async () => {
  const purchase = await sold(app, { period: 'month' });
  const { cancel, detail } = await refunds(app, purchase);
  const { body } = await cancel('periodEnd');
  await jobsDone(app);
  expect((await detail()).subscription).toEqual({ state: 'active', cancelsAt: body.cancelsAt });
  expect(await now(purchase)).toEqual({ ...PAID, subscription: 'active' });
  await daysPass(40);
  expect(await now(purchase)).toEqual(ENDED);
});

test('a subscription goes on being paid until it is cancelled', async () => {
  const purchase = await sold(app, { period: 'month' });
  await daysPass(40);
  expect(await now(purchase)).toEqual({ ...PAID, subscription: 'active', paid: 9800, spent: [9800] });
});

test('a subscription whose card fails is behind, and ends when it fails again', async () => {
  const purchase = await sold(app, { period: 'month', card: '4000000000000341' });
  await daysPass(32);
  expect((await now(purchase)).subscription).toBe('past_due');
  await daysPass(40);
  expect(await now(purchase)).toEqual(ENDED);
});

test('an order that is no subscription has nothing to cancel', async () => {
  const { cancel } = await refunds(app, await sold(app));
  const { status, body } = await cancel('now');
  expect([status, body.code]).toEqual([409, 'no_subscription']);
});

test('the subscriptions of a deleted contact are cancelled for the end of their periods, and others left alone', async () => {
  const [subscription, once] = [await sold(app, { period: 'month' }), await sold(app)];
  const orderIds = [once.order.id, subscription.order.id];
  await transact(app.now.db, (tx) => enqueue(tx, cancelSubscriptions, { orderIds }));
  await jobsDone(app);
  expect(await timelineOf(app.now.db, subscription.order)).toEqual([
    'placed',
    'paid',
    'subscription_cancels',
  ]);
  expect(await now(once)).toEqual(PAID);
  const { rows } = await sql`select from graphile_worker._private_jobs`.execute(app.now.db);
  expect(rows).toEqual([]);
});

test('the subscription of a deleted contact is cancelled as soon as its provider can be asked again', async () => {
  const purchase = await sold(app, { period: 'month' });
  const orders = app.now.db.updateTable('offers.order').where('id', '=', purchase.order.id);
  await orders.set({ provider: 'stripe' }).execute();
  await deleteContact(await actAs(app.now, 'admin'), purchase.contactId);
  await jobsDone(app);
  const cancelsAt = async () => (await findOrder(app.now.db, purchase.order.id))?.subscription_cancels_at;
  expect(await cancelsAt()).toBeNull();
  await orders.set({ provider: 'sandbox' }).execute();
  await retryJobs(app);
  await jobsDone(app);
  expect(await cancelsAt()).toBeInstanceOf(Date);
});

test('a subscription that still charges for a contact who is gone is found and cancelled', async () => {
  const purchase = await sold(app, { period: 'month' });
  await app.now.db
    .updateTable('offers.order')
    .set({ contact_id: null })
    .where('id', '=', purchase.order.id)
    .execute();
  await runTimetable(app, 'offers.cancelForgotten');
  await jobsDone(app);
  const order = await findOrder(app.now.db, purchase.order.id);
  expect(order?.subscription_cancels_at).toBeInstanceOf(Date);
});

test('a subscription that its provider does not know is refused in the words of the provider', async () => {
  const purchase = await sold(app, { period: 'month' });
  await app.now.db
    .updateTable('offers.order')
    .set({ provider_subscription: 'sub_unknown' })
    .where('id', '=', purchase.order.id)
    .execute();
  const { cancel } = await refunds(app, purchase);
  const { status, body } = await cancel('now');
  expect([status, body.code, body.detail]).toEqual([
    409,
    'payment_refused',
    'The sandbox knows no such subscription.',
  ]);
});
