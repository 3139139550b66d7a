import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { jobsDone } from '../refund/testing/sold.ts';
import { offers } from '../server.ts';
import { openPurchase, outcomeOf, PAID, type Purchase } from '../webhook/testing/purchase.ts';
import { sandbox } from './sandbox.ts';
import { signed } from './sandbox-event.ts';
import { paidEvent } from './sandbox-payment.ts';
import { periodAfter } from './sandbox-period.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

async function visit(method: 'GET' | 'POST', path: string, payload?: object) {
  const url = `/api/v1/sandbox/${path}`;
  const reply = await app.now.server.inject({ method, url, ...(payload && { payload }) });
  return { status: reply.statusCode, body: reply.json() };
}

const payBy = ({ session }: Purchase, card: string) => visit('POST', `${session}/pay`, { card });
const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);

async function payments({ session }: Purchase) {
  const rows = app.now.db.selectFrom('offers.sandbox_payment').selectAll().where('session_id', '=', session);
  return rows.execute();
}

describe('the payment page of the sandbox', () => {
  test('shows what is paid', async () => {
    const { url, session } = await openPurchase(app.now, sandbox);
    expect(url).toBe(`/sandbox/${session}`);
    expect((await visit('GET', session)).body).toEqual({
      description: 'Course bundle',
      amount: 4900,
      currency: 'CHF',
      period: null,
      state: 'open',
      successPath: '/c/sale/thanks',
      cancelPath: '/c/sale',
    });
    expect((await visit('GET', 'cs_unknown')).status).toBe(404);
  });

  test('is the same one however often an order asks for it', async () => {
    const { order, session } = await openPurchase(app.now, sandbox);
    const again = { orderId: order.id, description: 'x', amount: 1, currency: 'CHF', period: null };
    const paths = { email: 'x@example.com', successPath: '/c/x', cancelPath: '/c/x' };
    expect((await sandbox.open(app.now.db, { ...again, ...paths })).session).toBe(session);
  });

  test('takes a card that pays, and a double click for one', async () => {
    const purchase = await openPurchase(app.now, sandbox);
    const clicks = [payBy(purchase, '4242 4242 4242 4242'), payBy(purchase, '4242 4242 4242 4242')];
    expect((await Promise.all(clicks)).map(({ body }) => body.outcome)).toEqual(['paid', 'paid']);
    expect(await payments(purchase)).toHaveLength(1);
    expect((await now(purchase)).state).toBe('pending');
    await jobsDone(app);
    expect(await now(purchase)).toEqual(PAID);
  });

  test('declines a card, or one that is not its own, and takes another then', async () => {
    const purchase = await openPurchase(app.now, sandbox);
    expect((await payBy(purchase, '4000 0000 0000 0002')).body.outcome).toBe('declined');
    expect((await payBy(purchase, '4111 1111 1111 1111')).body).toEqual({
      outcome: 'declined',
      sentence: 'The sandbox takes its own test cards only. Try 4242 4242 4242 4242.',
    });
    expect(await payments(purchase)).toEqual([]);
    expect((await payBy(purchase, '4242 4242 4242 4242')).body.outcome).toBe('paid');
  });

  test('asks the owner of a card to confirm, who may refuse', async () => {
    const purchase = await openPurchase(app.now, sandbox);
    const confirm = async (agreed: boolean) =>
      (await visit('POST', `${purchase.session}/confirm`, { agreed })).body;
    expect((await confirm(true)).code).toBe('nothing_to_confirm');
    expect((await payBy(purchase, '4000002500003155')).body.outcome).toBe('authentication');
    expect((await confirm(false)).outcome).toBe('declined');
    expect(await payments(purchase)).toEqual([]);
    await payBy(purchase, '4000002500003155');
    expect((await confirm(true)).outcome).toBe('paid');
    expect(await payments(purchase)).toHaveLength(1);
  });

  test('expires when it is left for an hour', async () => {
    const purchase = await openPurchase(app.now, sandbox);
    const created_at = new Date(Date.now() - 3_600_000);
    await app.now.db
      .updateTable('offers.sandbox_session')
      .set({ created_at })
      .where('id', '=', purchase.session)
      .execute();
    expect((await visit('GET', purchase.session)).body.state).toBe('expired');
    expect((await payBy(purchase, '4242424242424242')).status).toBe(410);
  });

  test('has cards that are disputed', async () => {
    const purchase = await openPurchase(app.now, sandbox);
    await payBy(purchase, '4000 0000 0000 0259');
    await jobsDone(app);
    expect((await now(purchase)).state).toBe('disputed');
  });
});

describe('the webhook of the sandbox', () => {
  test('believes what is signed by the sandbox of this installation lately, and nothing else', async () => {
    const purchase = await openPurchase(app.now, sandbox);
    await payBy(purchase, '4242424242424242');
    const [payment] = await payments(purchase);
    const session = await app.now.db
      .selectFrom('offers.sandbox_session')
      .selectAll()
      .where('id', '=', purchase.session)
      .executeTakeFirst();
    if (!payment || !session) throw new Error('it was paid');
    const event = paidEvent(session, payment);
    const send = async (body: Buffer, headers: Record<string, string>) => {
      const url = '/api/v1/payments/sandbox/webhook';
      return (await app.now.server.inject({ method: 'POST', url, payload: body, headers })).statusCode;
    };
    const fresh = await signed(app.now.db, event);
    const forged = Buffer.from(JSON.stringify({ ...event, id: 'evt_forged' }));
    expect(await send(forged, fresh.headers)).toBe(400);
    expect(await send(fresh.body, {})).toBe(400);
    const old = await signed(app.now.db, event, Date.now() - 3_600_000);
    expect(await send(old.body, old.headers)).toBe(400);
    expect((await now(purchase)).state).toBe('pending');
    expect(await send(fresh.body, fresh.headers)).toBe(204);
    expect(await now(purchase)).toEqual(PAID);
  });
});

test.each([
  ['2026-01-31T12:00:00.000Z', 'month', '2026-02-28T12:00:00.000Z'],
  ['2026-12-15T00:00:00.000Z', 'month', '2027-01-15T00:00:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 'year', '2029-02-28T00:00:00.000Z'],
  ['2026-12-29T00:00:00.000Z', 'week', '2027-01-05T00:00:00.000Z'],
] as const)('what is paid on %s for a %s lasts until %s', (from, period, until) => {
  expect(periodAfter(new Date(from), period).toISOString()).toBe(until);
});
