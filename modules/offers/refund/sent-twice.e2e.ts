import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { openShop, recordSale } from '../testing/shop.ts';

test('a refund whose answer was lost goes back once when it is sent again', async ({ page, app }) => {
  const { offer } = await openShop(app, 'Lost answer');
  const { id } = await recordSale(app, { email: 'lost@example.com', offerId: offer.id });
  await page.goto(`/orders/${id}`);
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await page.getByRole('textbox', { name: 'Amount' }).fill('9.00');
  const send = page.getByRole('button', { name: 'Refund CHF 9.00' });
  await loseAnswer(page, `**/api/v1/orders/${id}/refunds`);
  await send.click();
  await expect(page.getByText('The server did not answer')).toBeVisible();
  await send.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { refunds } = await app.send<OrderDetail>('GET', `/api/v1/orders/${id}`);
  expect(refunds).toMatchObject([{ amount: 900 }]);
});

/** Lets the server do what is asked once, and its answer go astray. */
async function loseAnswer(page: Page, address: string) {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}
