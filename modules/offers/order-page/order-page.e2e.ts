import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { tabTo } from '../../../platform/testing/keyboard.ts';
import { barriersOn, tooWideBy } from '../../../platform/testing/look-at.ts';
import { openShop, recordSale } from '../testing/shop.ts';

const WINDOWS = {
  'on a desktop': { width: 1440, height: 900 },
  'on a phone': { width: 390, height: 844 },
};

for (const [where, viewport] of Object.entries(WINDOWS)) {
  test(`orders, an order, a profile and their dialogs bar nobody and fit the window ${where}`, async ({
    page,
    app,
  }) => {
    const { offer } = await openShop(app, `Seen ${where}`);
    const email = `sight-${viewport.width}@example.com`;
    const order = await recordSale(app, { email, offerId: offer.id, paymentNote: 'Cash' });
    await page.setViewportSize(viewport);
    await page.goto('/orders');
    await expect(page.getByRole('link', { name: String(order.number) })).toBeVisible();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Record order' }).click();
    await expect(page.getByRole('textbox', { name: 'Paid how' })).toBeVisible();
    await expectNoBarrier(page);

    await page.goto(`/orders/${order.id}`);
    await expect(region(page, 'Timeline').getByRole('listitem')).not.toHaveCount(0);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await expect(region(page, 'What will happen').getByRole('listitem')).not.toHaveCount(0);
    await expectNoBarrier(page);

    await page.goto(`/contacts/${order.contact?.id}`);
    await expect(region(page, 'Access')).toContainText('Active');
    await expect(region(page, 'Purchases')).toContainText('Paid');
    await expectNoBarrier(page);
    await region(page, 'Access').getByRole('button', { name: 'Grant access' }).click();
    await page.getByRole('checkbox', { name: 'Without an end date' }).uncheck();
    await expectNoBarrier(page);
  });
}

test('an order is refunded in part by the keyboard alone', async ({ page, app }) => {
  const { offer } = await openShop(app, 'Keys');
  const { id, number } = await recordSale(app, { email: 'keys@example.com', offerId: offer.id });
  await page.goto(`/orders/${id}`);
  await expect(page.getByRole('heading', { name: `Order ${number}`, level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Refund', exact: true }));
  await page.keyboard.press('Enter');
  const amount = page.getByRole('textbox', { name: 'Amount' });
  await expect(amount).toBeVisible();
  await tabTo(page, amount);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(region(page, 'Refunds')).toContainText('CHF 20.00');
});

test('the page of an order that does not exist says so, and leads to the others', async ({ page }) => {
  await page.goto('/orders/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  await page.getByRole('link', { name: 'All orders' }).click();
  await expect(page).toHaveURL('/orders');
});

async function expectNoBarrier(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect.soft(await barriersOn(page), `barriers at ${page.url()}, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await tooWideBy(page), `pixels too wide at ${page.url()}`).toBe(0);
}

function region(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}
