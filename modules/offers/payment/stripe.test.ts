import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { PaymentRefused, type PaymentToOpen } from './provider.ts';
import { providerNamed, providerOf } from './providers.ts';
import { startStripeDouble } from './testing/stripe-double.ts';
import { expire, payLater, payWith, refund, settleDebit } from './testing/stripe-money.ts';

const double = await startStripeDouble();
afterAll(double.close);
beforeEach(() => double.failNext(0));

const { secretKey, webhookSecret, account } = double;
const settings = {
  stripe: { secretKey, webhookSecret, apiUrl: double.url },
  publicUrl: 'https://contacts.example.com',
};
const stripe = providerOf(settings);
const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers(settings)] });

const open = (given: Partial<PaymentToOpen> = {}) =>
  stripe.open(app.now.db, {
    orderId: crypto.randomUUID(),
    description: 'Course bundle',
    amount: 4900,
    currency: 'CHF',
    period: null,
    email: 'buyer@example.com',
    successPath: '/c/sale/thanks?attempt=1',
    cancelPath: '/c/sale',
    ...given,
  });

async function paid(given: Partial<PaymentToOpen> = {}) {
  const { session } = await open(given);
  payWith(account, session);
  const paid = account.things.get(session);
  return { session, payment: String(paid?.payment_intent), subscription: String(paid?.subscription) };
}

describe('the payment page of Stripe', () => {
  test('is opened with the order, its price, and the ways back to this app', async () => {
    const orderId = crypto.randomUUID();
    const { session, url } = await open({ orderId });
    expect(url).toBe(`${double.url}/c/pay/${session}`);
    expect(account.things.get(session)).toMatchObject({
      mode: 'payment',
      amount_total: 4900,
      currency: 'chf',
      client_reference_id: orderId,
      metadata: { orderId },
      customer_email: 'buyer@example.com',
      success_url: 'https://contacts.example.com/c/sale/thanks?attempt=1',
      cancel_url: 'https://contacts.example.com/c/sale',
    });
  });

  test('is one for an order, asked at the same moment and again', async () => {
    const orderId = crypto.randomUUID();
    const [one, other] = await Promise.all([open({ orderId }), open({ orderId })]);
    const again = await open({ orderId, session: one.session });
    expect([other.session, again.session]).toEqual([one.session, one.session]);
  });

  test('is another one for a corrected e-mail, and for that which was given first', async () => {
    const orderId = crypto.randomUUID();
    const one = await open({ orderId });
    const corrected = await open({ orderId, email: 'correct@example.com', session: one.session });
    const first = await open({ orderId, session: corrected.session });
    expect(new Set([one.session, corrected.session, first.session]).size).toBe(3);
    expect(account.things.get(corrected.session)?.customer_email).toBe('correct@example.com');
  });

  test('is another one when the one before has ended or is of another account, and none when it is paid', async () => {
    const orderId = crypto.randomUUID();
    const ended = await open({ orderId });
    expire(account, ended.session);
    const next = await open({ orderId, session: ended.session });
    expect(account.things.get(next.session)?.status).toBe('open');
    expect((await open({ orderId, session: 'cs_unknown' })).session).toEqual(expect.any(String));
    payLater(account, next.session);
    await expect(open({ orderId, session: next.session })).rejects.toThrow('You need not pay again');
  });

  test('ends about an hour later', async () => {
    const { session } = await open();
    const lasts = Number(account.things.get(session)?.expires_at) - Date.now() / 1000;
    expect(lasts).toBeGreaterThanOrEqual(3599);
    expect(lasts).toBeLessThanOrEqual(4200);
  });

  test('that was closed cannot be paid, and one that is paid cannot be closed', async () => {
    const [left, { session }] = [await open(), await paid()];
    await stripe.close(app.now.db, left.session);
    expect(await stripe.look(app.now.db, left.session)).toMatchObject({ kind: 'expired' });
    await expect(stripe.close(app.now.db, session)).rejects.toBeInstanceOf(PaymentRefused);
  });

  test('that was never learned of is opened anew for a corrected e-mail', async () => {
    const orderId = crypto.randomUUID();
    await open({ orderId });
    await expect(open({ orderId, email: 'correct@example.com' })).resolves.toMatchObject({
      session: expect.any(String),
    });
  });

  test('is refused with the sentence of Stripe, and tried again when Stripe is in trouble', async () => {
    await expect(open({ amount: 1 })).rejects.toThrow(PaymentRefused);
    await expect(open({ amount: 1 })).rejects.toThrow('must add up to at least');
    double.failNext(1);
    await expect(open()).resolves.toMatchObject({ session: expect.any(String) });
    double.failNext(2);
    await expect(open()).rejects.not.toBeInstanceOf(PaymentRefused);
  });

  test('shows a form that pays and leads back, or says why the card does not', async () => {
    const { url, session } = await open();
    const send = (card: string) =>
      fetch(url, { method: 'POST', body: new URLSearchParams({ card }), redirect: 'manual' });
    expect(await (await fetch(url)).text()).toContain('Pay 4900 CHF');
    expect(await (await send('4000 0000 0000 0002')).text()).toContain('Your card was declined.');
    const { status, headers } = await send('4242 4242 4242 4242');
    expect([status, headers.get('location')]).toEqual([
      303,
      'https://contacts.example.com/c/sale/thanks?attempt=1',
    ]);
    expect(account.things.get(session)?.payment_status).toBe('paid');
  });
});

describe('looking after a session of Stripe', () => {
  test('tells what nobody told', async () => {
    const { session, payment } = await paid();
    expect(await stripe.look(app.now.db, session)).toMatchObject({
      kind: 'paid',
      session,
      payment: { reference: payment, amount: 4900, currency: 'CHF', method: 'Visa ending 4242' },
    });
    const left = await open();
    const until = expect.toSatisfy((end: Date) => end.getTime() > Date.now());
    expect(await stripe.look(app.now.db, left.session)).toEqual({ kind: 'open', until });
    expire(account, left.session);
    expect(await stripe.look(app.now.db, left.session)).toMatchObject({ kind: 'expired' });
    const debit = await open();
    payLater(account, debit.session);
    expect(await stripe.look(app.now.db, debit.session)).toEqual({ kind: 'processing' });
    settleDebit(account, debit.session, false);
    expect(await stripe.look(app.now.db, debit.session)).toMatchObject({ kind: 'failed' });
    expect(await stripe.look(app.now.db, 'cs_unknown')).toEqual({ kind: 'unknown' });
  });

  test('finds the payment of the first invoice of a subscription', async () => {
    const { session, subscription } = await paid({ period: 'month' });
    expect(account.things.get(session)?.mode).toBe('subscription');
    expect(await stripe.look(app.now.db, session)).toMatchObject({
      kind: 'paid',
      subscription,
      payment: { reference: expect.stringMatching(/^pi_/), amount: 4900 },
    });
  });
});

describe('a refund by Stripe', () => {
  test('is made once for a key, also when Stripe has forgotten the key', async () => {
    const { payment } = await paid();
    const key = crypto.randomUUID();
    const asked = { payment, amount: 1000, key };
    const first = await stripe.refund(app.now.db, asked);
    expect(await stripe.refund(app.now.db, asked)).toEqual(first);
    double.forgetKeys();
    expect(await stripe.refund(app.now.db, asked)).toEqual(first);
    expect(account.things.get(payment)?.refunded).toBe(1000);
  });

  test('that Stripe refuses is final, with its sentence; trouble is not', async () => {
    const { payment } = await paid();
    refund(account, payment, 4900);
    const asked = { payment, amount: 1, key: crypto.randomUUID() };
    await expect(stripe.refund(app.now.db, asked)).rejects.toThrow(/has already been refunded/);
    await expect(stripe.refund(app.now.db, asked)).rejects.toBeInstanceOf(PaymentRefused);
    double.failNext(10);
    await expect(stripe.refund(app.now.db, asked)).rejects.not.toBeInstanceOf(PaymentRefused);
  });
});

test('a subscription at Stripe is cancelled now or at the end of its period, and cancelling twice does no harm', async () => {
  const { subscription } = await paid({ period: 'month' });
  const end = await stripe.cancelSubscription(app.now.db, subscription, 'periodEnd');
  expect(end.getTime()).toBeGreaterThan(Date.now() + 86_400_000);
  const over = await stripe.cancelSubscription(app.now.db, subscription, 'now');
  expect(over.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await stripe.cancelSubscription(app.now.db, subscription, 'now')).toEqual(over);
  await expect(stripe.cancelSubscription(app.now.db, 'sub_unknown', 'now')).rejects.toBeInstanceOf(
    PaymentRefused,
  );
});

test('who takes payments follows from the settings, and payments of the sandbox remain known', async () => {
  expect(providerOf({}).name).toBe('sandbox');
  expect([stripe.name, providerNamed(stripe, 'sandbox')?.name]).toEqual(['stripe', 'sandbox']);
  expect([providerNamed(stripe, 'stripe'), providerNamed(providerOf({}), 'stripe')]).toEqual([stripe, null]);
  const page = await app.now.server.inject({ method: 'GET', url: '/api/v1/sandbox/cs_1' });
  expect(page.statusCode).toBe(404);
});
