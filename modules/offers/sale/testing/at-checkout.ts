import type { Browser, Page } from '@playwright/test';
import type { AppUnderTest } from '../../../../platform/testing/browser.ts';
import type { Checkout } from '../../checkout/checkout.contract.ts';
import type { OrderSummary } from '../../order/order.contract.ts';

export const CARDS = {
  pays: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  asks: '4000 0025 0000 3155',
} as const;

type Tag = { id: string };

/** Puts an offer for CHF 49.00 on sale that gives a product, with a tag of each: product, offer and checkout. */
export async function onSale(app: AppUnderTest, title: string, given: object = {}): Promise<Checkout> {
  const tag = async (name: string) => (await app.send<Tag>('POST', '/api/v1/tags', { name })).id;
  const product = await app.send<{ id: string }>('POST', '/api/v1/products', {
    name: `${title} lessons`,
    tagId: await tag(`${title} student`),
  });
  const offer = await app.send<{ id: string }>('POST', '/api/v1/offers', {
    name: `${title} offer`,
    kind: 'one_time',
    amount: 4900,
    currency: 'CHF',
    products: [{ productId: product.id, accessDays: 30 }],
    tagIds: [await tag(`${title} buyer`)],
  });
  const tagIds = [await tag(`${title} page`)];
  return app.send('POST', '/api/v1/checkouts', { title, offerId: offer.id, tagIds, ...given });
}

/** Puts something free on sale that asks for an e-mail alone. */
export async function onSaleForFree(app: AppUnderTest, title: string, given: object = {}): Promise<Checkout> {
  const free = { name: `${title} offer`, kind: 'free', amount: 0, currency: 'CHF' };
  const { id: offerId } = await app.send<{ id: string }>('POST', '/api/v1/offers', free);
  return app.send('POST', '/api/v1/checkouts', { title, offerId, asks: { name: 'no' }, ...given });
}

/** A visitor whom nobody knows, on the page of a checkout. */
export async function visitorAt(browser: Browser, { path }: Pick<Checkout, 'path'>): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(path);
  return page;
}

/** Fills in who one is. */
export async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('First name').fill('Ada');
  await page.getByLabel('Last name').fill('Moser');
}

/** Presses what leads from the page of a checkout to the payment. */
export async function goToPayment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pay CHF 49.00' }).click();
  await page.waitForURL(/\/sandbox\//);
}

/** Pays with a card on the sandbox's page. */
export async function payWith(page: Page, card: string): Promise<void> {
  await page.getByRole('button', { name: card }).click();
  await page.getByRole('button', { name: 'Pay CHF 49.00' }).click();
}

/** The orders of a checkout, as the owner has them. */
export async function ordersOf(app: AppUnderTest, { id }: Pick<Checkout, 'id'>): Promise<OrderSummary[]> {
  const path = `/api/v1/orders?checkoutId=${id}`;
  return (await app.send<{ items: OrderSummary[] }>('GET', path)).items;
}
