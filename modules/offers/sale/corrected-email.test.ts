import { afterAll, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { findOrder } from '../order/order.sql.ts';
import { providerOf } from '../payment/providers.ts';
import { startStripeDouble } from '../payment/testing/stripe-double.ts';
import { offers } from '../server.ts';
import { openPurchase } from '../webhook/testing/purchase.ts';
import { openPayment } from './open-payment.ts';

const stripe = await startStripeDouble();
afterAll(stripe.close);

const { secretKey, webhookSecret, account } = stripe;
const settings = {
  stripe: { secretKey, webhookSecret, apiUrl: stripe.url },
  publicUrl: 'https://contacts.example.com',
};
const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers(settings)] });

test('the page of a corrected e-mail takes the place of the one before, which cannot be paid any more', async () => {
  const provider = providerOf(settings);
  const { order, session } = await openPurchase(app.now, provider);
  await app.now.db
    .updateTable('offers.order')
    .set({ buyer_email: 'correct@example.com' })
    .where('id', '=', order.id)
    .execute();
  const open = async () => {
    const now = await findOrder(app.now.db, order.id);
    if (!now) throw new Error('it was placed');
    return openPayment(app.now.db, provider, { slug: 'sale', attempt: 'one', order: now });
  };
  const { url } = await open();
  const next = (await findOrder(app.now.db, order.id))?.provider_session;
  expect(account.things.get(session)?.status).toBe('expired');
  expect(account.things.get(String(next))).toMatchObject({
    url,
    status: 'open',
    customer_email: 'correct@example.com',
  });
  expect(await open()).toEqual({ url });
});
