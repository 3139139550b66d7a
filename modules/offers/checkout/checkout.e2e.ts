import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { onSale } from '../sale/testing/at-checkout.ts';

test('a seller makes a checkout, hands out its link, and closes it', async ({ app, page, context }) => {
  await onSale(app, 'Riding', { open: false });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/checkouts/new');
  await page.getByRole('combobox', { name: 'Offer' }).click();
  await page.getByRole('option', { name: /Riding offer/ }).click();
  await page.getByLabel('Title').fill('Riding in spring');
  await expect(page.getByLabel('Address of the page')).toHaveValue('riding-in-spring');
  await page.getByLabel('Quantity limit').fill('12');
  await page.getByRole('button', { name: 'Create checkout' }).click();
  await expect(page.getByRole('heading', { name: 'Riding in spring', level: 1 })).toBeVisible();

  await page.goto('/checkouts?search=riding+in');
  const row = listOn(page, 'Checkouts').row('Riding in spring');
  await expect(row).toContainText('Open');
  await expect(row).toContainText('0 of 12');
  await row.getByRole('button', { name: 'Copy the link of Riding in spring' }).click();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${app.url}/c/riding-in-spring`);
  await row.getByRole('link').click();
  await page.getByRole('switch', { name: 'Open' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Riding in spring” was saved')).toBeVisible();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
});
