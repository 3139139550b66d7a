import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { CARDS } from '../payment/sandbox.contract.ts';
import { buyWithCard, openShop, recordSale } from '../testing/shop.ts';

test('an order recorded by hand makes a lead a customer with tags for reasons and access, all on the profile', async ({
  page,
  app,
}) => {
  await openShop(app, 'Hand');
  const { id } = await app.send<{ id: string }>('POST', '/api/v1/contacts', {
    email: 'lena@example.com',
    firstName: 'Lena',
    lastName: 'Lead',
  });
  await page.goto(`/contacts/${id}`);
  await expect(region(page, 'Purchases')).toContainText('Nothing bought yet.');
  await expect(region(page, 'Access')).toContainText('No access to anything yet.');

  await region(page, 'Purchases').getByRole('button', { name: 'Record order' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record an order' });
  await dialog.getByRole('combobox', { name: 'Offer' }).click();
  await page.getByRole('option', { name: 'Hand bundle · CHF 49.00' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Amount paid' })).toHaveValue('49.00');
  await dialog.getByRole('textbox', { name: 'Amount paid' }).fill('45');
  await dialog.getByRole('textbox', { name: 'Paid how' }).fill('Cash, receipt 12');
  await dialog.getByRole('button', { name: 'Record order' }).click();
  await expect(page.getByText(/Order \d+ was recorded/)).toBeVisible();

  await expect(page.getByRole('main')).toContainText('Customer');
  await expect(region(page, 'Purchases')).toContainText(/Spent in 1 order\s*CHF 45\.00/);
  await expect(region(page, 'Purchases')).toContainText(/Hand bundle\s*Paid/);
  await expect(region(page, 'Access')).toContainText(/Hand course\s*Active/);
  await expect(region(page, 'Access')).toContainText('gives the tag “Hand student”');
  await expect(await whyTag(page, 'Hand buyer')).toContainText(/By the offer Hand bundle · order \d+/);
  await page.keyboard.press('Escape');
  await expect(await whyTag(page, 'Hand student')).toContainText('By the product Hand course');
  await page.keyboard.press('Escape');

  await region(page, 'Purchases').getByRole('link', { name: 'Hand bundle' }).click();
  await expect(region(page, 'Payments')).toContainText(/Cash, receipt 12.*CHF 45\.00/);
  await expect(region(page, 'Buyer')).toContainText('lena@example.com');
});

test('a refund says before what it does: in part it leaves access and tags, in full it takes them', async ({
  page,
  app,
}) => {
  const { offer } = await openShop(app, 'Back');
  const order = await recordSale(app, { email: 'berta@example.com', offerId: offer.id });
  await page.goto(`/orders/${order.id}`);
  const happens = page.getByRole('region', { name: 'What will happen' });
  const dialog = page.getByRole('dialog', { name: `Refund order ${order.number}` });
  const taking = (what: string) => dialog.getByRole('switch', { name: `Take ${what} away` });

  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(happens).toContainText('Access to Back course ends.');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('9.90');
  await expect(taking('access')).not.toBeChecked();
  await expect(taking('tags')).not.toBeChecked();
  await expect(happens).toContainText('Access to Back course stays.');
  await expect(happens).toContainText('The tag “Back buyer” stays');
  await dialog.getByRole('button', { name: 'Refund CHF 9.90' }).click();
  await expect(page.getByText(`CHF 9.90 of order ${order.number} was refunded`)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Partly refunded');
  await expect(region(page, 'Access')).toContainText('Active');

  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Amount' })).toHaveValue('39.10');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('39.11');
  await expect(dialog).toContainText('At most CHF 39.10 can go back.');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('39.10');
  await expect(taking('access')).toBeChecked();
  await expect(happens).toContainText('Access to Back course ends.');
  await expect(happens).toContainText('The tags “Back buyer”, “Back student” are taken away.');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Moved away');
  await dialog.getByRole('button', { name: 'Refund CHF 39.10' }).click();
  await expect(region(page, 'Refunds')).toContainText('Moved away');
  await expect(region(page, 'Access')).toContainText('Revoked');
  await expect(page.getByRole('button', { name: 'Refund', exact: true })).toHaveCount(0);

  await region(page, 'Buyer').getByRole('link', { name: 'berta@example.com' }).first().click();
  await expect(region(page, 'Tags')).not.toContainText('Back');
  await expect(region(page, 'Purchases')).toContainText('Refunded');
});

test('a refund that the provider refuses says so in its words, and nothing is taken away', async ({
  page,
  app,
}) => {
  const { offer } = await openShop(app, 'Refused');
  const number = await buyWithCard(app, offer.id, CARDS.refusesRefunds);
  await page.goto(`/orders?search=${number}`);
  await listOn(page, 'Orders')
    .rows.getByRole('link', { name: String(number) })
    .click();
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await page.getByRole('button', { name: 'Refund CHF 49.00' }).click();
  const dialog = page.getByRole('dialog', { name: `Refund order ${number}` });
  await expect(dialog.getByRole('alert')).toContainText('CHF 49.00 was not refunded');
  await expect(dialog.getByRole('alert')).toContainText('The bank of this card takes no money back.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(region(page, 'Refunds')).toContainText(/Refused.*The bank of this card takes no money back\./);
  await expect(region(page, 'Access')).toContainText('Active');
  await expect(page.getByRole('button', { name: 'Refund', exact: true })).toBeVisible();
});

test('a subscription is cancelled for later and then at once, with what that means said before', async ({
  page,
  app,
}) => {
  const { course } = await openShop(app, 'Club');
  const { id: offerId } = await app.send<{ id: string }>('POST', '/api/v1/offers', {
    name: 'Club by the month',
    kind: 'subscription',
    amount: 1900,
    currency: 'EUR',
    period: 'month',
    products: [{ productId: course.id }],
  });
  const number = await buyWithCard(app, offerId, CARDS.pays);
  await page.goto(`/orders?search=${number}`);
  await listOn(page, 'Orders')
    .rows.getByRole('link', { name: String(number) })
    .click();
  const subscription = region(page, 'Subscription');
  const dialog = page.getByRole('dialog', { name: `Cancel the subscription of order ${number}?` });
  await expect(subscription).toContainText(/Active\s*EUR 19\.00 a month/);

  await subscription.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(dialog).toContainText('Access lasts until then, and ends with its tags.');
  await dialog.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(subscription).toContainText('and nothing more is charged');
  await expect(region(page, 'Access')).toContainText('Active');

  await subscription.getByRole('button', { name: 'Cancel subscription' }).click();
  await dialog.getByRole('radio', { name: 'Now' }).check();
  await dialog.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(subscription).toContainText('It has ended, and nothing more is charged.');
  await expect(subscription.getByRole('button', { name: 'Cancel subscription' })).toHaveCount(0);
  await expect(region(page, 'Access')).toContainText('the subscription ended');
});

test('orders are found by words, state, offer and day, and what is found is exported', async ({
  page,
  app,
}) => {
  const { offer } = await openShop(app, 'Found');
  const other = await openShop(app, 'Other');
  const [first, second] = [
    await recordSale(app, { email: 'fiona@example.com', offerId: offer.id }),
    await recordSale(app, { email: 'gerd@example.com', offerId: offer.id }),
  ];
  await recordSale(app, { email: 'fiona@example.com', offerId: other.offer.id });
  await app.send('POST', `/api/v1/orders/${second.id}/refunds`, {
    amount: 4900,
    revokeAccess: false,
    withdrawTags: false,
  });
  await page.goto('/orders');
  const list = listOn(page, 'Orders');
  const filters = page.getByRole('search');
  await filters.getByRole('combobox', { name: 'Offer' }).click();
  await page.getByRole('option', { name: 'Found bundle · CHF 49.00' }).click();
  await expect.poll(list.names).toEqual([String(second.number), String(first.number)]);
  await list.sortBy('Date');
  await expect.poll(list.names).toEqual([String(first.number), String(second.number)]);
  await filters.getByRole('combobox', { name: 'State' }).selectOption('Paid');
  await expect.poll(list.names).toEqual([String(first.number)]);
  await expect(page.getByText('1 order', { exact: true })).toBeVisible();
  await page.reload();
  await expect.poll(list.names).toEqual([String(first.number)]);
  await expect(filters.getByRole('combobox', { name: 'Offer' })).toHaveValue('Found bundle');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain(String(first.number));
  expect(csv).not.toContain(String(second.number));

  await filters.getByLabel('From', { exact: true }).fill('2030-01-01');
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await list.search.fill('gerd@');
  await expect.poll(list.names).toEqual([String(second.number)]);
});

test('who may only look sees orders, and no way to record or refund them', async ({ app, browser }) => {
  const { offer } = await openShop(app, 'Looked');
  const order = await recordSale(app, { email: 'viola@example.com', offerId: offer.id });
  const page = await app.signIn(await browser.newContext({ baseURL: app.url }), 'viewer');
  await page.goto('/orders?search=viola');
  await listOn(page, 'Orders')
    .rows.getByRole('link', { name: String(order.number) })
    .click();
  await expect(region(page, 'Access')).toContainText('Looked course');
  await expect(page.getByRole('link', { name: 'Receipt' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Refund' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Actions for access/ })).toHaveCount(0);
  await page.goto('/orders');
  await expect(page.getByRole('link', { name: 'Export' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record order' })).toHaveCount(0);
  await page.context().close();
});

function region(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

async function whyTag(page: Page, name: string) {
  await region(page, 'Tags').getByRole('button', { name, exact: true }).click();
  return page.getByRole('dialog', { name });
}
