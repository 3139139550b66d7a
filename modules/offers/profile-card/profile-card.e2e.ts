import type { Page } from '@playwright/test';
import { type AppUnderTest, expect, test } from '../../../platform/testing/browser.ts';
import { openShop, recordSale } from '../testing/shop.ts';

test('access is granted by hand for a reason, given another end, revoked and restored, with its tag', async ({
  page,
  app,
}) => {
  await openShop(app, 'Gift');
  const id = await addGuest(app, 'gift@example.com');
  await page.goto(`/contacts/${id}`);
  const [access, tags] = [region(page, 'Access'), region(page, 'Tags')];
  await access.getByRole('button', { name: 'Grant access' }).click();
  const granting = page.getByRole('dialog', { name: 'Grant access' });
  await granting.getByRole('button', { name: 'Grant access' }).click();
  await expect(granting).toContainText('Choose a product.');
  await expect(granting).toContainText('Say why.');
  await granting.getByRole('combobox', { name: 'Product' }).fill('gift');
  await page.getByRole('option', { name: 'Gift course' }).click();
  await granting.getByRole('textbox', { name: 'Why' }).fill('Speaker at the summit');
  await granting.getByRole('button', { name: 'Grant access' }).click();
  await expect(access).toContainText('no end date');
  await expect(access).toContainText('granted by Olive Owner: Speaker at the summit');
  await expect(tags).toContainText('Gift student');
  await expect(page.getByRole('main')).toContainText('Lead');

  await choose(page, 'Change its end');
  const ending = page.getByRole('dialog', { name: 'Until when is there access to Gift course?' });
  await ending.getByRole('checkbox', { name: 'Without an end date' }).uncheck();
  await ending.getByLabel('Last day').fill('2099-05-03');
  await ending.getByRole('button', { name: 'Save' }).click();
  await expect(access).toContainText('until May 3, 2099');

  await choose(page, 'Revoke access');
  await page.keyboard.press('Escape');
  await expect(access.getByRole('button', { name: /^Actions for access/ })).toBeFocused();
  await choose(page, 'Revoke access');
  const revoking = page.getByRole('dialog', { name: 'Revoke access to Gift course?' });
  await revoking.getByRole('textbox', { name: 'Why' }).fill('Did not speak');
  await revoking.getByRole('button', { name: 'Revoke access' }).click();
  await expect(access).toContainText('revoked by hand: Did not speak');
  await expect(tags).not.toContainText('Gift student');

  await choose(page, 'Restore access');
  await page.getByRole('dialog').getByRole('button', { name: 'Restore access' }).click();
  await expect(access).toContainText('Active');
  await expect(access).toContainText('until May 3, 2099');
  await expect(tags).toContainText('Gift student');
});

test('an order is refunded from the profile, which then shows what is left of it', async ({ page, app }) => {
  const { offer } = await openShop(app, 'Quick');
  const id = await addGuest(app, 'quick@example.com');
  const { number } = await recordSale(app, { contactId: id, offerId: offer.id });
  await page.goto(`/contacts/${id}`);
  await region(page, 'Purchases')
    .getByRole('button', { name: `Actions for order ${number}` })
    .click();
  await page.getByRole('menuitem', { name: 'Refund' }).click();
  await page.getByRole('button', { name: 'Refund CHF 49.00' }).click();
  await expect(region(page, 'Purchases')).toContainText(/Quick bundle\s*Refunded/);
  await expect(region(page, 'Purchases')).toContainText('CHF 0.00');
  await expect(region(page, 'Access')).toContainText('Revoked');
  await expect(region(page, 'Tags')).not.toContainText('Quick');
});

test('the receipt of an order opens from the profile in a tab of its own', async ({ page, app }) => {
  const { offer } = await openShop(app, 'Paper');
  const id = await addGuest(app, 'paper@example.com');
  const { number } = await recordSale(app, { contactId: id, offerId: offer.id });
  await page.goto(`/contacts/${id}`);
  await region(page, 'Purchases')
    .getByRole('button', { name: `Actions for order ${number}` })
    .click();
  const tab = page.context().waitForEvent('page');
  await page.getByRole('menuitem', { name: 'Receipt' }).click();
  const receipt = await tab;
  await expect(receipt.locator('body')).toContainText(String(number));
  await expect(receipt.locator('body')).toContainText('CHF 49.00');
});

test('purchases that do not load leave the rest of the profile alone, and load on trying again', async ({
  page,
  app,
}) => {
  const { offer } = await openShop(app, 'Late');
  const id = await addGuest(app, 'late@example.com');
  await recordSale(app, { contactId: id, offerId: offer.id });
  const purchases = `**/api/v1/contacts/${id}/purchases`;
  await page.route(purchases, (route) => route.abort());
  await page.goto(`/contacts/${id}`);
  await expect(region(page, 'Purchases').getByRole('alert')).toContainText('Purchases could not be shown.');
  await expect(region(page, 'Details')).toContainText('late@example.com');
  await expect(region(page, 'Access')).toContainText('Late course');
  await page.unroute(purchases);
  await region(page, 'Purchases').getByRole('button', { name: 'Retry' }).click();
  await expect(region(page, 'Purchases')).toContainText('Late bundle');
});

async function addGuest(app: AppUnderTest, email: string): Promise<string> {
  return (await app.send<{ id: string }>('POST', '/api/v1/contacts', { email })).id;
}

async function choose(page: Page, action: string) {
  await region(page, 'Access')
    .getByRole('button', { name: /^Actions for access/ })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

function region(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}
