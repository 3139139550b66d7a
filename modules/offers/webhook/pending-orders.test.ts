import { afterAll, describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { providerOf } from '../payment/providers.ts';
import { sandbox } from '../payment/sandbox.ts';
import { pay } from '../payment/sandbox-payment.ts';
import { startStripeDouble } from '../payment/testing/stripe-double.ts';
import { payLater, payWith } from '../payment/testing/stripe-money.ts';
import { offers } from '../server.ts';
import { addOffer } from '../testing/catalogue.ts';
import { addLead } from '../testing/people.ts';
import { place } from '../testing/sales.ts';
import { lookAfterPending } from './pending-orders.ts';
import { forgetOldEvents } from './provider-event.sql.ts';
import { openPurchase, outcomeOf, PAID, type Purchase } from './testing/purchase.ts';

const double = await startStripeDouble();
afterAll(double.close);

const { secretKey, webhookSecret, account } = double;
const stripe = providerOf({
  stripe: { secretKey, webhookSecret, apiUrl: double.url },
  publicUrl: 'https://contacts.example.com',
});
const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const lookAfter = (inMs: number, provider = stripe) =>
  lookAfterPending(app.now.db, provider, { now: Date.now() + inMs });
const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);

describe('an order that nobody tells of', () => {
  test('is looked after at its provider some minutes later', async () => {
    const [byStripe, bySandbox] = [await openPurchase(app.now, stripe), await openPurchase(app.now, sandbox)];
    payWith(account, byStripe.session);
    await transact(app.now.db, (tx) => pay(tx, bySandbox.session, '4242424242424242'));
    await lookAfter(MINUTE_MS);
    expect((await now(byStripe)).state).toBe('pending');
    await lookAfter(6 * MINUTE_MS);
    expect([await now(byStripe), await now(bySandbox)]).toEqual([PAID, PAID]);
  });

  test('fails when its payment page was left until its end, and cannot be paid there then', async () => {
    const [byStripe, bySandbox] = [await openPurchase(app.now, stripe), await openPurchase(app.now, sandbox)];
    const states = async () => [(await now(byStripe)).state, (await now(bySandbox)).state];
    await lookAfter(HOUR_MS - MINUTE_MS);
    expect(await states()).toEqual(['pending', 'pending']);
    await lookAfter(HOUR_MS + 11 * MINUTE_MS);
    expect(await states()).toEqual(['failed', 'failed']);
    expect(account.things.get(byStripe.session)?.status).toBe('expired');
    expect(await sandbox.look(app.now.db, bySandbox.session)).toMatchObject({ kind: 'expired' });
  });

  test('fails a quarter of an hour later when its buyer never came to pay', async () => {
    const [contactId, offerId] = [await addLead(app.now.db), await addOffer(app.now.db)];
    const never = { order: await place(app.now.db, { contactId, offerId }), contactId };
    await lookAfter(14 * MINUTE_MS);
    expect((await outcomeOf(app.now.db, never)).state).toBe('pending');
    await lookAfter(15 * MINUTE_MS);
    expect((await outcomeOf(app.now.db, never)).state).toBe('failed');
  });

  test('is waited for while the money of a debit is on its way', async () => {
    const purchase = await openPurchase(app.now, stripe);
    payLater(account, purchase.session);
    await lookAfter(10 * 24 * HOUR_MS);
    expect((await now(purchase)).state).toBe('pending');
  });

  test('fails after a day when its provider does not know it', async () => {
    const purchase = await openPurchase(app.now, stripe);
    account.things.delete(purchase.session);
    await lookAfter(23 * HOUR_MS);
    expect((await now(purchase)).state).toBe('pending');
    await lookAfter(24 * HOUR_MS);
    expect((await now(purchase)).state).toBe('failed');
  });

  test('does not hold up others when its provider is in trouble', async () => {
    const [troubled, well] = [await openPurchase(app.now, stripe), await openPurchase(app.now, sandbox)];
    await transact(app.now.db, (tx) => pay(tx, well.session, '4242424242424242'));
    double.failNext(2);
    await expect(lookAfter(6 * MINUTE_MS)).rejects.toThrow();
    expect([(await now(troubled)).state, (await now(well)).state]).toEqual(['pending', 'paid']);
  });
});

test('what was told long ago is forgotten, and what was told lately is kept', async () => {
  const about = ['pay_of_someone_else'];
  const event = { provider: 'stripe', about, event: '{}', state: 'waiting' } as const;
  const old = new Date(Date.now() - 91 * 24 * HOUR_MS);
  const events = [
    { ...event, id: 'evt_old', received_at: old },
    { ...event, id: 'evt_new' },
  ];
  await app.now.db.insertInto('offers.provider_event').values(events).execute();
  await transact(app.now.db, forgetOldEvents);
  const kept = app.now.db
    .selectFrom('offers.provider_event')
    .select('id')
    .where('id', 'in', ['evt_old', 'evt_new']);
  expect(await kept.execute()).toEqual([{ id: 'evt_new' }]);
});
