import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { PaymentRefused } from '../payment/provider.ts';
import { sandbox } from '../payment/sandbox.ts';
import { offers } from '../server.ts';
import { receive } from '../webhook/inbox.ts';
import { GONE, outcomeOf, PAID, type Purchase } from '../webhook/testing/purchase.ts';
import { askProvider } from './ask-provider.ts';
import { jobsDone, refunds, runTimetable, sold } from './testing/sold.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const now = (purchase: Purchase) => outcomeOf(app.now.db, purchase);

async function paymentOf({ order }: Purchase) {
  const payments = app.now.db.selectFrom('offers.payment').select('reference');
  return (await payments.where('order_id', '=', order.id).executeTakeFirstOrThrow()).reference;
}

async function tell(purchase: Purchase, kind: 'refunded' | 'refundFailed', key: string) {
  const told = {
    provider: 'sandbox' as const,
    id: `evt_${kind}_${key}`,
    refund: `re_${key}`,
    key,
    why: null,
  };
  const payment = await paymentOf(purchase);
  const event = { ...told, kind, payment, amount: 4900, at: new Date().toISOString() };
  await transact(app.now.db, (tx) => receive(tx, event));
}

test('a refund that the provider made stays made, though our ask was refused', async () => {
  const purchase = await sold(app);
  const { refund, detail } = await refunds(app, purchase);
  const { body } = await refund(4900);
  const madeMeanwhile = {
    ...sandbox,
    refund: async (...[db, asked]: Parameters<typeof sandbox.refund>) => {
      await sandbox.refund(db, asked);
      await jobsDone(app);
      throw new PaymentRefused('It has been refunded already.');
    },
  };
  await askProvider(app.now.db, madeMeanwhile, body.id);
  expect((await detail()).refunds).toMatchObject([{ state: 'succeeded', failure: null }]);
  expect(await now(purchase)).toEqual(GONE);
});

test('a refund that the provider tells of is made, though our ask was refused before', async () => {
  const purchase = await sold(app, { card: '4000000000005126' });
  const { refund, detail } = await refunds(app, purchase);
  const { body } = await refund(4900);
  await jobsDone(app);
  expect(await now(purchase)).toEqual(PAID);
  await tell(purchase, 'refunded', body.id);
  expect((await detail()).refunds).toMatchObject([{ state: 'succeeded', failure: null }]);
  expect(await now(purchase)).toEqual(GONE);
});

test('a refund that came back stays failed, whenever it is told that it had been made', async () => {
  const purchase = await sold(app, { card: '4000000000005126' });
  const { refund } = await refunds(app, purchase);
  const { body } = await refund(4900);
  await jobsDone(app);
  await tell(purchase, 'refundFailed', body.id);
  await tell(purchase, 'refunded', body.id);
  expect(await now(purchase)).toEqual(PAID);
});

test('a refund that was asked for waits for its provider to be set up again', async () => {
  const purchase = await sold(app);
  const { refund, detail } = await refunds(app, purchase);
  const { body } = await refund(4900);
  await app.now.db
    .updateTable('offers.refund')
    .set({ provider: 'stripe', asked_at: new Date() })
    .where('id', '=', body.id)
    .execute();
  await expect(askProvider(app.now.db, sandbox, body.id)).rejects.toThrow('is not set up here any more');
  expect((await detail()).refunds).toMatchObject([{ state: 'pending' }]);
});

test('a refund that is taken up again is asked for by the job that it has', async () => {
  const purchase = await sold(app);
  const { refund } = await refunds(app, purchase);
  const { body } = await refund(4900);
  await sql`update offers.refund set created_at = now() - interval '2 hours' where id = ${body.id}`.execute(
    app.now.db,
  );
  for (const _ of [1, 2]) await runTimetable(app, 'offers.retryRefunds');
  const { rows } = await sql`
    select from graphile_worker._private_jobs where payload ->> 'refundId' = ${body.id}
  `.execute(app.now.db);
  expect(rows).toHaveLength(1);
  await jobsDone(app);
  expect(await now(purchase)).toEqual(GONE);
});
