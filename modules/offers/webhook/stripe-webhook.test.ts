import { afterAll, describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { providerOf } from '../payment/providers.ts';
import type { Told } from '../payment/testing/stripe-account.ts';
import { startStripeDouble } from '../payment/testing/stripe-double.ts';
import {
  closeDispute,
  dispute,
  endSubscription,
  expire,
  payLater,
  payWith,
  refund,
  renew,
  setCancel,
  settleDebit,
} from '../payment/testing/stripe-money.ts';
import { offers } from '../server.ts';
import { GONE, openPurchase, outcomeOf, PAID, type Purchase, timelineOf } from './testing/purchase.ts';

const stripe = await startStripeDouble();
afterAll(stripe.close);

const { secretKey, webhookSecret, account } = stripe;
const settings = {
  stripe: { secretKey, webhookSecret, apiUrl: stripe.url },
  publicUrl: 'https://contacts.example.com',
};
const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers(settings)] });

const open = (given = {}) => openPurchase(app.now, providerOf(settings), given);
const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);

async function tell(event: Told, secret?: string, to = 'stripe') {
  const url = `/api/v1/payments/${to}/webhook`;
  const reply = await app.now.server.inject({ method: 'POST', url, ...stripe.signed(event, secret) });
  return reply.statusCode;
}

/** What the double tells while something happens in it. */
function toldBy(happen: () => void): Told[] {
  const before = account.events.length;
  happen();
  return account.events.slice(before);
}

async function tellAll(events: Told[]) {
  for (const event of events) expect(await tell(event)).toBe(204);
}

async function subscribed() {
  const purchase = await open({ period: 'month' });
  await tellAll(toldBy(() => payWith(account, purchase.session)));
  return { ...purchase, subscription: String(account.things.get(purchase.session)?.subscription) };
}

function intentOf({ session }: Purchase) {
  return String(account.things.get(session)?.payment_intent);
}

async function sold() {
  const purchase = await open();
  await tellAll(toldBy(() => payWith(account, purchase.session)));
  return purchase;
}

describe('the webhook of Stripe', () => {
  test('makes an order paid, however often and at the same moment it is told', async () => {
    const purchase = await open();
    const events = toldBy(() => payWith(account, purchase.session));
    const replies = await Promise.all([...events, ...events, ...events].map((event) => tell(event)));
    expect(new Set(replies)).toEqual(new Set([204]));
    await tellAll(events);
    expect(await now(purchase)).toEqual(PAID);
    expect(await timelineOf(app.now.db, purchase.order)).toEqual(['placed', 'paid']);
    const payments = await app.now.db
      .selectFrom('offers.payment')
      .select(['reference', 'method'])
      .where('order_id', '=', purchase.order.id)
      .execute();
    expect(payments).toEqual([{ reference: intentOf(purchase), method: 'Visa ending 4242' }]);
  });

  test('believes nobody but Stripe, and knows no other providers', async () => {
    const purchase = await open();
    const [event] = toldBy(() => payWith(account, purchase.session));
    expect(event && (await tell(event, 'whsec_of_someone_else'))).toBe(400);
    expect(event && (await tell(event, undefined, 'paypal'))).toBe(404);
    expect(event && (await tell(event, undefined, 'sandbox'))).toBe(400);
    expect((await now(purchase)).state).toBe('pending');
  });

  test('lets an order fail whose page was left, and still takes a payment that comes late', async () => {
    const purchase = await open();
    const [expired] = toldBy(() => expire(account, purchase.session));
    if (expired) await tell(expired);
    expect((await now(purchase)).state).toBe('failed');
    Object.assign(account.things.get(purchase.session) ?? {}, { status: 'open' });
    await tellAll(toldBy(() => payWith(account, purchase.session)));
    expect(await now(purchase)).toEqual(PAID);
  });

  test('leaves an order alone when another page of it than the one to pay has ended', async () => {
    const purchase = await open();
    const older = { ...account.things.get(purchase.session), id: 'cs_older', object: 'checkout.session' };
    account.things.set(older.id, older);
    await tellAll(toldBy(() => expire(account, older.id)));
    expect((await now(purchase)).state).toBe('pending');
  });

  test('waits for the money of a debit, and takes its failure for one', async () => {
    const [arrives, fails] = [await open(), await open()];
    await tellAll(toldBy(() => payLater(account, arrives.session)));
    await tellAll(toldBy(() => payLater(account, fails.session)));
    expect((await now(arrives)).state).toBe('pending');
    await tellAll(toldBy(() => settleDebit(account, arrives.session, true)));
    await tellAll(toldBy(() => settleDebit(account, fails.session, false)));
    expect(await now(arrives)).toEqual(PAID);
    expect((await now(fails)).state).toBe('failed');
  });

  test('asks to be told again while Stripe cannot say what an event leaves out', async () => {
    const purchase = await open();
    const [event] = toldBy(() => payWith(account, purchase.session));
    stripe.failNext(2);
    expect(event && (await tell(event))).toBe(500);
    expect((await now(purchase)).state).toBe('pending');
    expect(event && (await tell(event))).toBe(204);
    expect(await now(purchase)).toEqual(PAID);
  });

  test('lets what is not of an order of ours alone', async () => {
    const foreign = {
      id: 'cs_foreign',
      object: 'checkout.session',
      metadata: {},
      client_reference_id: (await open()).order.id,
      status: 'complete',
      payment_status: 'paid',
      currency: 'chf',
      created: 1,
    };
    const told = { id: 'evt_foreign', object: 'event', type: 'checkout.session.completed', created: 1 };
    expect(await tell({ ...told, data: { object: foreign } })).toBe(204);
    const kept = await app.now.db
      .selectFrom('offers.provider_event')
      .select('id')
      .where('id', '=', told.id)
      .execute();
    expect(kept).toEqual([]);
  });
});

describe('a refund made at Stripe itself', () => {
  test('leaves access and tags while some of the money stays, and takes them with the last of it', async () => {
    const purchase = await sold();
    await tellAll(toldBy(() => refund(account, intentOf(purchase), 1900)));
    const some = { state: 'partly_refunded', refunded: 1900, spent: [3000] };
    expect(await now(purchase)).toEqual({ ...PAID, ...some });
    await tellAll(toldBy(() => refund(account, intentOf(purchase), 3000)));
    expect(await now(purchase)).toEqual(GONE);
  });

  test('that is told before its payment waits for it', async () => {
    const purchase = await open();
    const paid = toldBy(() => payWith(account, purchase.session));
    await tellAll(toldBy(() => refund(account, intentOf(purchase), 1900)));
    expect((await now(purchase)).state).toBe('pending');
    await tellAll(paid);
    const some = { state: 'partly_refunded', refunded: 1900, spent: [3000] };
    expect(await now(purchase)).toEqual({ ...PAID, ...some });
  });
});

describe('a dispute', () => {
  test('takes nothing away while it is open, nor when it is won', async () => {
    const purchase = await sold();
    let id = '';
    await tellAll(
      toldBy(() => {
        id = dispute(account, intentOf(purchase)).id;
      }),
    );
    expect(await now(purchase)).toEqual({ ...PAID, state: 'disputed' });
    await tellAll(toldBy(() => closeDispute(account, id, true)));
    expect(await now(purchase)).toEqual(PAID);
  });

  test('that is lost takes money, access and tags, also when its end is told first', async () => {
    const purchase = await sold();
    const told = toldBy(() => closeDispute(account, dispute(account, intentOf(purchase)).id, false));
    await tellAll(told.toReversed());
    await tellAll(told.map((event) => ({ ...event, id: `${event.id}_again` })));
    expect(await now(purchase)).toEqual(GONE);
    expect(await timelineOf(app.now.db, purchase.order)).toEqual(['placed', 'paid', 'dispute_lost']);
  });
});

describe('a subscription', () => {
  test('is paid once for its first period, and once more with each renewal', async () => {
    const purchase = await subscribed();
    expect(await now(purchase)).toEqual({ ...PAID, subscription: 'active' });
    const renewed = toldBy(() => renew(account, purchase.subscription));
    await tellAll([...renewed, ...renewed]);
    expect(await now(purchase)).toEqual({ ...PAID, subscription: 'active', paid: 9800, spent: [9800] });
  });

  test('is behind while a renewal cannot be paid, and no longer when it is', async () => {
    const purchase = await subscribed();
    const failed = toldBy(() => renew(account, purchase.subscription, false));
    await tellAll(failed.map((event) => ({ ...event, created: event.created + 60 })));
    expect(await now(purchase)).toEqual({ ...PAID, subscription: 'past_due' });
    const late = failed.map(({ created }) => created + 120).at(0);
    await tellAll(toldBy(() => renew(account, purchase.subscription, true, late)));
    expect((await now(purchase)).subscription).toBe('active');
  });

  test('is still behind when a payment from before its failure is told late', async () => {
    const purchase = await subscribed();
    const failed = toldBy(() => renew(account, purchase.subscription, false));
    const again = failed.map((event) => ({
      ...event,
      id: `${event.id}_again`,
      created: event.created + 300,
    }));
    await tellAll(failed.map((event) => ({ ...event, created: event.created + 60 })));
    await tellAll(again);
    const before = failed.map(({ created }) => created + 120).at(0);
    await tellAll(toldBy(() => renew(account, purchase.subscription, true, before)));
    expect(await now(purchase)).toMatchObject({ subscription: 'past_due', paid: 9800 });
  });

  test('is paid by renewals as webhooks of older versions of the API tell them', async () => {
    const purchase = await subscribed();
    const renewed = toldBy(() => renew(account, purchase.subscription)).map((event) => {
      const { object } = event.data as { object: object };
      return {
        ...event,
        data: { object: { ...object, parent: undefined, subscription: purchase.subscription } },
      };
    });
    await tellAll(renewed);
    expect((await now(purchase)).paid).toBe(9800);
  });

  test('is not behind by a failure that is told only after the payment which mended it', async () => {
    const purchase = await subscribed();
    const failed = toldBy(() => renew(account, purchase.subscription, false));
    await tellAll(toldBy(() => renew(account, purchase.subscription)));
    await tellAll(failed.map((event) => ({ ...event, created: event.created - 60 })));
    expect((await now(purchase)).subscription).toBe('active');
  });

  test('that is to end may go on after all, as Stripe has it now', async () => {
    const purchase = await subscribed();
    const cancels = async () =>
      (
        await app.now.db
          .selectFrom('offers.order')
          .select('subscription_cancels_at as at')
          .where('id', '=', purchase.order.id)
          .executeTakeFirst()
      )?.at;
    const [told] = toldBy(() => setCancel(account, purchase.subscription, true));
    if (told) await tell(told);
    expect(await cancels()).toBeInstanceOf(Date);
    const [back] = toldBy(() => setCancel(account, purchase.subscription, false));
    if (back) await tell(back);
    expect(await cancels()).toBeNull();
  });

  test('takes access and the tags of its products along when it ends', async () => {
    const purchase = await subscribed();
    await tellAll(toldBy(() => endSubscription(account, purchase.subscription)));
    const ended = { subscription: 'cancelled', access: ['revoked'], tags: ['offer'] };
    expect(await now(purchase)).toEqual({ ...PAID, ...ended });
  });
});
