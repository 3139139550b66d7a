import { expect, test } from '../../../platform/testing/browser.ts';
import { barriersOn, complaintsOf, tooWideBy } from '../../../platform/testing/look-at.ts';
import type { Product } from '../product/product.contract.ts';
import { openShop } from '../testing/shop.ts';
import type { Offer } from './offer.contract.ts';

interface Items<T> {
  items: T[];
}

test('the owner makes a product and an offer that sells it, and finds both in their lists', async ({
  page,
  app,
}) => {
  const complaints = complaintsOf(page);
  await app.send('POST', '/api/v1/tags', { name: 'Student' });
  await page.goto('/products');
  await page.getByRole('button', { name: 'New product' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New product' });
  await dialog.getByLabel('Name').fill('Course A');
  await dialog.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('option', { name: /Student/ }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('radio', { name: 'Keep the tag' }).check();
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByRole('row', { name: /Course A/ })).toContainText('Student');

  await page.getByRole('link', { name: 'Offers' }).click();
  await page.getByRole('link', { name: 'New offer' }).first().click();
  await page.getByLabel('Name').fill('Spring bundle');
  await page.getByRole('button', { name: 'Create offer' }).click();
  await expect(page.getByText('Give a price above 0')).toBeVisible();
  await page.getByText('Subscription', { exact: true }).click();
  await page.getByLabel('Price').fill('29,90');
  await page.getByRole('combobox', { name: 'Add a product' }).click();
  await page.getByRole('option', { name: 'Course A' }).click();
  await page.getByLabel('Days of access to Course A').fill('30');
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create offer' }).click();
  await expect(page.getByRole('row', { name: /Spring bundle/ })).toContainText('29.90 a month');

  const { items: offers } = await app.send<Items<Offer>>('GET', '/api/v1/offers');
  expect(offers).toMatchObject([
    { kind: 'subscription', amount: 2990, period: 'month', products: [{ name: 'Course A', accessDays: 30 }] },
  ]);
  const { items: products } = await app.send<Items<Product>>('GET', '/api/v1/products');
  expect(products).toMatchObject([{ tag: { name: 'Student' }, whenAccessEnds: 'keep' }]);
  expect(complaints()).toEqual([]);
});

test('what is in use is not deleted but archived, and taken back, also on a phone', async ({ page, app }) => {
  const product = await app.send<Product>('POST', '/api/v1/products', { name: 'Old workshop' });
  await app.send('POST', '/api/v1/offers', {
    name: 'Sells the workshop',
    kind: 'free',
    amount: 0,
    currency: 'CHF',
    products: [{ productId: product.id }],
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/products');
  const menu = page.getByRole('row', { name: /Old workshop/ }).getByRole('button');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete product' }).click();
  await expect(dialog).toContainText(
    'The offer “Sells the workshop” grants it. Archive the product instead.',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('row', { name: /Old workshop/ })).toHaveCount(0);
  await page.getByText('Archived', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Old workshop/ })).toBeVisible();
  expect(await tooWideBy(page)).toBe(0);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Take back' }).click();
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

test('an address whose page of products or offers is no more leads to the first one', async ({
  page,
  app,
}) => {
  await openShop(app, 'Paged');
  for (const [list, row] of [
    ['products', 'Paged course'],
    ['offers', 'Paged bundle'],
  ] as const) {
    await page.goto(`/${list}?cursor=gone`);
    await expect(page).toHaveURL(`/${list}`);
    await expect(page.getByRole('row', { name: row })).toBeVisible();
  }
});
