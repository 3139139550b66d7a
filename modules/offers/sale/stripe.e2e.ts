import { type Browser, expect, type Page, test } from '@playwright/test';
import { refund } from '../payment/testing/stripe-money.ts';
import { CARDS, fillIn, onSale, ordersOf, visitorAt } from './testing/at-checkout.ts';
import { payAtStripe, startWithStripe, type WithStripe } from './testing/with-stripe.ts';

let now: WithStripe;
test.beforeAll(async () => {
  now = await startWithStripe();
});
test.afterAll(() => now.end());
test.beforeEach(() => {
  now.stripe.account.events.length = 0;
});

test('a visitor pays at Stripe, whose events come late, twice and in the wrong order, and has bought once', async ({
  browser,
}) => {
  const checkout = await onSale(now.app, 'Fencing');
  const visitor = await buyerAtStripe(await visitorAt(browser, { path: now.app.url + checkout.path }));
  await payAtStripe(visitor, CARDS.declined);
  await expect(visitor.getByRole('alert')).toContainText('declined');
  await payAtStripe(visitor, CARDS.pays);
  await visitor.waitForURL(/\/thanks/);
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toHaveCount(0);
  expect(await ordersOf(now.app, checkout)).toMatchObject([{ state: 'pending', paid: 0 }]);

  const told = [...now.stripe.account.events].reverse();
  expect(new Set(await now.deliver([...told, ...told]))).toEqual(new Set([204]));
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  expect(await ordersOf(now.app, checkout)).toMatchObject([{ state: 'paid', paid: 4900 }]);
});

test('money goes back by Stripe in part and in full, and what it tells of it afterwards changes nothing', async ({
  browser,
}) => {
  const page = await ownerAtPaidOrder(browser, 'Rowing');
  const access = page.getByRole('region', { name: 'Access' });
  await refundOf(page, '9.00');
  await expect(page.getByRole('main')).toContainText('Partly refunded');
  await expect(access).toContainText('Active');
  await refundOf(page, '40.00');
  await expect(access).toContainText('Revoked');

  const told = [...now.stripe.account.events].reverse();
  expect(told.length).toBeGreaterThan(0);
  await now.deliver([...told, ...told]);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Refunds' })).toContainText('CHF 40.00');
  await expect(page.getByRole('region', { name: 'Refunds' }).getByText(/CHF (9|40)\.00/)).toHaveCount(2);
  await page.getByRole('link', { name: 'Ada Moser' }).first().click();
  await expect(page.getByRole('region', { name: 'Tags' })).not.toContainText('Rowing');
});

test('a refund that Stripe refuses says why and takes nothing away', async ({ browser }) => {
  const page = await ownerAtPaidOrder(browser, 'Diving');
  const intent = [...now.stripe.account.things.values()].findLast(
    ({ object }) => object === 'payment_intent',
  );
  refund(now.stripe.account, String(intent?.id), 4900);
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await page.getByRole('button', { name: 'Refund CHF 49.00' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('already been refunded');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('region', { name: 'Access' })).toContainText('Active');

  await now.deliver(now.stripe.account.events);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Access' })).toContainText('Revoked');
});

async function buyerAtStripe(visitor: Page, email = 'ada@buyers.example'): Promise<Page> {
  await fillIn(visitor, email);
  await visitor.getByRole('button', { name: 'Pay CHF 49.00' }).click();
  await visitor.waitForURL((url) => url.href.startsWith(now.stripe.url));
  return visitor;
}

/** Has someone buy and Stripe tell of it, and opens the order as its owner. */
async function ownerAtPaidOrder(browser: Browser, title: string): Promise<Page> {
  const checkout = await onSale(now.app, title);
  const page = await visitorAt(browser, { path: now.app.url + checkout.path });
  await buyerAtStripe(page, `${title.toLowerCase()}@buyers.example`);
  await payAtStripe(page, CARDS.pays);
  await now.deliver(now.stripe.account.events);
  await expect(page.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  now.stripe.account.events.length = 0;
  const [order] = await ordersOf(now.app, checkout);
  const owner = await now.app.signIn(await browser.newContext({ baseURL: now.app.url }), 'owner');
  await owner.goto(`/orders/${order?.id}`);
  return owner;
}

async function refundOf(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await page.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await page.getByRole('button', { name: `Refund CHF ${amount}` }).click();
  await expect(page.getByText(`CHF ${amount} of order`)).toBeVisible();
}
