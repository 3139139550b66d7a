import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import type { ProviderEvent } from '../payment/provider.ts';
import { sandbox } from '../payment/sandbox.ts';
import { offers } from '../server.ts';
import { receive } from './inbox.ts';
import { openPurchase, outcomeOf, PAID, type Purchase } from './testing/purchase.ts';
import { someoneWaits } from './testing/waiting.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const tell = (event: ProviderEvent) => transact(app.now.db, (tx) => receive(tx, event));

test('what is told of a purchase comes to the same in any order, twice and at the same moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...onceKinds], { minLength: onceKinds.length }),
      fc.boolean(),
      async (kinds, atOnce) => {
        const purchase = await openPurchase(app.now, sandbox);
        const events = kinds.map((kind) => toldOnce(purchase)[kind]);
        await tellTwice(events, atOnce);
        expect(await outcomeOf(app.now.db, purchase)).toEqual({
          ...PAID,
          state: 'refunded',
          refunded: 4900,
          access: ['revoked'],
          tags: [],
          spent: [0],
        });
        expect(await waiting()).toBe(0);
      },
    ),
    { numRuns: 20 },
  );
});

test('what is told of a subscription comes to the same in any order, twice and at the same moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...subscriptionKinds], { minLength: subscriptionKinds.length }),
      fc.boolean(),
      async (kinds, atOnce) => {
        const purchase = await openPurchase(app.now, sandbox, { period: 'month' });
        const events = kinds.map((kind) => toldOfSubscription(purchase)[kind]);
        await tellTwice(events, atOnce);
        expect(await outcomeOf(app.now.db, purchase)).toEqual({
          ...PAID,
          state: 'partly_refunded',
          paid: 14_700,
          refunded: 900,
          spent: [13_800],
          subscription: 'cancelled',
          access: ['revoked'],
          tags: ['offer'],
        });
        expect(await waiting()).toBe(0);
      },
    ),
    { numRuns: 20 },
  );
});

test('what waits at the moment when its payment is told is not missed', async () => {
  const purchase = await openPurchase(app.now, sandbox);
  const { paid, refund } = toldOnce(purchase);
  const first = await app.now.db.startTransaction().execute();
  await receive(first, refund);
  const told = tell(paid);
  await someoneWaits(app.now.db);
  await first.commit().execute();
  await told;
  expect((await outcomeOf(app.now.db, purchase)).refunded).toBe(1900);
});

async function tellTwice(events: ProviderEvent[], atOnce: boolean) {
  if (atOnce) await Promise.all([...events, ...events].map(tell));
  else for (const event of [...events, ...events]) await tell(event);
}

async function waiting() {
  const rows = await app.now.db
    .selectFrom('offers.provider_event')
    .select('id')
    .where('state', '=', 'waiting')
    .execute();
  return rows.length;
}

const onceKinds = ['expired', 'paid', 'refund', 'failedRefund', 'disputed', 'disputeLost'] as const;

/** CHF 49 paid after all, CHF 19 refunded, another refund that came back, and CHF 30 lost to the bank. */
function toldOnce(purchase: Purchase): Record<(typeof onceKinds)[number], ProviderEvent> {
  const { paid, payment, by } = of(purchase);
  const session = { session: purchase.session, orderId: purchase.order.id };
  return {
    expired: { ...by('expired'), kind: 'expired', ...session, why: null },
    paid,
    refund: {
      ...by('re'),
      kind: 'refunded',
      payment,
      refund: `re_${payment}`,
      amount: 1900,
      at: AT,
      key: null,
    },
    failedRefund: {
      ...by('re_failed'),
      kind: 'refundFailed',
      payment,
      refund: `re_failed_${payment}`,
      amount: 500,
      at: AT,
      why: null,
      key: null,
    },
    disputed: { ...by('dp'), kind: 'disputed', payment, dispute: `dp_${payment}`, amount: 3000, at: AT },
    disputeLost: {
      ...by('dp_end'),
      kind: 'disputeClosed',
      payment,
      dispute: `dp_${payment}`,
      amount: 3000,
      won: false,
      at: AT,
    },
  };
}

const subscriptionKinds = ['paid', 'failed', 'second', 'third', 'refund', 'cancels', 'ended'] as const;

/** Three periods paid, the second after a failure, CHF 9 of it refunded, and then the end. */
function toldOfSubscription(purchase: Purchase): Record<(typeof subscriptionKinds)[number], ProviderEvent> {
  const subscription = `sub_${purchase.order.id}`;
  const { paid, payment, by } = of(purchase, subscription);
  const renewal = (name: string, at: string): ProviderEvent => ({
    ...by(name),
    kind: 'renewed',
    subscription,
    at,
    payment: { reference: `${name}_${payment}`, amount: 4900, currency: 'CHF', method: null },
  });
  return {
    paid,
    failed: {
      ...by('failed'),
      kind: 'renewalFailed',
      subscription,
      at: '2026-02-01T00:00:00.000Z',
      why: null,
    },
    second: renewal('second', '2026-02-02T00:00:00.000Z'),
    third: renewal('third', '2026-03-01T00:00:00.000Z'),
    refund: {
      ...by('re'),
      kind: 'refunded',
      payment: `second_${payment}`,
      refund: `re_${payment}`,
      amount: 900,
      at: AT,
      key: null,
    },
    cancels: { ...by('cancels'), kind: 'subscriptionCancels', subscription, at: '2026-04-01T00:00:00.000Z' },
    ended: { ...by('ended'), kind: 'subscriptionEnded', subscription, at: '2026-04-01T00:00:00.000Z' },
  };
}

const AT = '2026-01-01T00:00:00.000Z';

function of({ order, session }: Purchase, subscription: string | null = null) {
  const payment = `pay_${order.id}`;
  const by = (name: string) => ({ provider: 'sandbox' as const, id: `evt_${name}_${order.id}` });
  const paid: ProviderEvent = {
    ...by('paid'),
    kind: 'paid',
    session,
    orderId: order.id,
    at: AT,
    payment: { reference: payment, amount: 4900, currency: 'CHF', method: 'Visa ending 4242' },
    subscription,
    customer: null,
  };
  return { payment, by, paid };
}
