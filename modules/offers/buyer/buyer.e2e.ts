import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { openShop, recordSale } from '../testing/shop.ts';

const lead = { email: 'lea@example.com', firstName: 'Lea', lastName: 'Lead' };

async function openFilters(page: Page) {
  await page.getByRole('button', { name: 'More filters' }).click();
  return page.getByRole('dialog', { name: 'More filters' });
}

test('contacts are found by the offer they bought, the product they have and what they spent', async ({
  page,
  app,
}) => {
  const { offer } = await openShop(app, 'Found');
  await app.send('POST', '/api/v1/contacts', lead);
  await recordSale(app, { email: 'bo@example.com', offerId: offer.id });
  await recordSale(app, { email: 'cy@example.com', offerId: offer.id, amount: 1000 });
  await page.goto('/contacts?sort=name');
  const list = listOn(page, 'Contacts');
  await expect.poll(list.names).toEqual(['bo@example.com', 'cy@example.com', 'Lea Lead']);

  const filters = await openFilters(page);
  await filters.getByRole('combobox', { name: 'Bought offer' }).click();
  await page.getByRole('option', { name: /Found bundle/ }).click();
  await expect.poll(list.names).toEqual(['bo@example.com', 'cy@example.com']);
  await filters.getByRole('combobox', { name: 'Has access to' }).click();
  await page.getByRole('option', { name: 'Found course' }).click();
  await expect(page).toHaveURL(/offers\.bought.*offers\.hasAccess/);
  await filters.getByRole('textbox', { name: 'At least' }).fill('20');
  await filters.getByRole('textbox', { name: 'At least' }).press('Enter');
  await expect.poll(list.names).toEqual(['bo@example.com']);

  await page.reload();
  await expect.poll(list.names).toEqual(['bo@example.com']);
  const again = await openFilters(page);
  await expect(again.getByRole('combobox', { name: 'Bought offer' })).toHaveValue('Found bundle');
  await expect(again.getByRole('combobox', { name: 'Has access to' })).toHaveValue('Found course');
  await expect(again.getByRole('textbox', { name: 'At least' })).toHaveValue('20.00');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove filter who spent at least CHF 20.00' }).click();
  await expect.poll(list.names).toEqual(['bo@example.com', 'cy@example.com']);
  await page.getByRole('button', { name: 'Remove filter who have access to Found course' }).click();
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('bought Found bundle');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(list.names).toHaveLength(3);
});

test('the filter by access names the archived product that it narrows by, and offers it', async ({
  page,
  app,
}) => {
  const { course } = await openShop(app, 'Shelved');
  await app.send('PATCH', `/api/v1/products/${course.id}`, { archived: true, version: course.version });
  await page.goto('/contacts');
  const field = (await openFilters(page)).getByRole('combobox', { name: 'Has access to' });
  await field.fill('shelved');
  await page.getByRole('option', { name: 'Shelved course · archived' }).click();
  await expect(page).toHaveURL(/offers\.hasAccess/);
  await page.reload();
  await openFilters(page);
  await expect(field).toHaveValue('Shelved course');
});

test('columns show what contacts spent and when they last ordered', async ({ page, app }) => {
  const { offer } = await openShop(app, 'Shown');
  await recordSale(app, { email: 'dee@example.com', offerId: offer.id });
  await page.goto('/contacts?search=dee%40');
  for (const column of ['Total spent', 'Last order']) {
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemcheckbox', { name: column }).click();
    await page.keyboard.press('Escape');
  }
  const row = listOn(page, 'Contacts').row('dee@example.com');
  await expect(row).toContainText('CHF 49.00');
  await expect(page.getByRole('columnheader', { name: 'Last order' })).toBeVisible();
  await expect(row.locator('time')).toHaveCount(2);
});

test('a receipt opens with its style and nothing that the browser refuses', async ({ page, app }) => {
  const { offer } = await openShop(app, 'Receipt');
  const order = await recordSale(app, { email: 'eve@example.com', offerId: offer.id });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`/api/v1/orders/${order.id}/receipt`);
  await expect(page.getByRole('heading', { name: `Receipt ${order.number}` })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('eve@example.com');
  const width = () => page.getByRole('main').evaluate((main) => getComputedStyle(main).maxWidth);
  expect(await width()).toBe('672px');
  await page.emulateMedia({ media: 'print' });
  expect(await width()).toBe('none');
  await expect(page.getByText('To print it or keep it')).toBeHidden();
  expect(complaints).toEqual([]);
});
