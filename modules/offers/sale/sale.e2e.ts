import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { barriersOn, tooWideBy } from '../../../platform/testing/look-at.ts';
import {
  CARDS,
  fillIn,
  goToPayment,
  onSale,
  onSaleForFree,
  ordersOf,
  payWith,
  visitorAt,
} from './testing/at-checkout.ts';

test('a visitor buys, and the owner sees the lead turned customer, each tag with its reason, order and access', async ({
  app,
  browser,
  page,
}) => {
  const checkout = await onSale(app, 'Pottery', { text: 'Twelve lessons.\n\nBegin whenever you like.' });
  await app.send('POST', '/api/v1/contacts', { email: 'ada@pottery.example' });
  const visitor = await visitorAt(browser, checkout);
  await expect(visitor.getByRole('heading', { name: 'Pottery', level: 1 })).toBeVisible();
  await expect(visitor.getByText('Begin whenever you like.')).toBeVisible();
  await expect(visitor.getByRole('listitem')).toHaveText(/Pottery lessons\s*For 30 days/);
  await fillIn(visitor, 'ada@pottery.example');
  await goToPayment(visitor);
  await expect(visitor.getByText('Test mode: no money moves.')).toBeVisible();
  await payWith(visitor, CARDS.pays);
  const [order] = await ordersOf(app, checkout);
  await expect(visitor.getByRole('heading', { name: `Thank you, order ${order?.number}` })).toBeVisible();
  await expect(visitor.getByText('Pottery lessons')).toBeVisible();

  await page.goto('/contacts?search=ada%40pottery');
  await listOn(page, 'Contacts').row('Ada Moser').getByRole('link').click();
  await expect(page.getByRole('main').getByText('Customer', { exact: true }).first()).toBeVisible();
  const reasons = {
    'Pottery buyer': `By the offer Pottery offer · order ${order?.number}`,
    'Pottery page': `By the checkout Pottery · order ${order?.number}`,
    'Pottery student': 'By the product Pottery lessons',
  };
  for (const [tag, reason] of Object.entries(reasons)) {
    await page.getByRole('button', { name: tag, exact: true }).click();
    await expect(page.getByText(reason)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  const purchases = page.getByRole('region', { name: 'Purchases' });
  await expect(purchases).toContainText(String(order?.number));
  await expect(purchases).toContainText('CHF 49.00');
  await expect(page.getByRole('region', { name: 'Access' })).toContainText('Pottery lessons');
});

test('a declined card is said so, and another one pays the same order', async ({ app, browser }) => {
  const checkout = await onSale(app, 'Weaving');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@weaving.example');
  await goToPayment(visitor);
  await payWith(visitor, CARDS.declined);
  await expect(visitor.getByLabel('Card number')).toHaveAccessibleDescription(/declined/);
  await payWith(visitor, CARDS.pays);
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  expect(await ordersOf(app, checkout)).toMatchObject([{ state: 'paid', paid: 4900 }]);
});

test('a card that asks its owner is not charged when refused, and pays when confirmed', async ({
  app,
  browser,
}) => {
  const checkout = await onSale(app, 'Carving');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@carving.example');
  await goToPayment(visitor);
  await payWith(visitor, CARDS.asks);
  await visitor.getByRole('button', { name: 'Refuse' }).click();
  await expect(visitor.getByRole('alert')).toContainText('could not confirm');
  expect(await ordersOf(app, checkout)).toMatchObject([{ state: 'pending', paid: 0 }]);
  await payWith(visitor, CARDS.asks);
  await expect(visitor.getByRole('heading', { name: 'Is it you?' })).toBeVisible();
  await visitor.reload();
  await visitor.getByRole('button', { name: 'Confirm' }).click();
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
});

test('pressing twice makes one order and one payment', async ({ app, browser }) => {
  const checkout = await onSale(app, 'Singing');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@singing.example');
  await visitor.getByRole('button', { name: 'Pay CHF 49.00' }).dblclick();
  await visitor.waitForURL(/\/sandbox\//);
  await visitor.getByRole('button', { name: CARDS.pays }).click();
  await visitor.getByRole('button', { name: 'Pay CHF 49.00' }).dblclick();
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  expect(await ordersOf(app, checkout)).toMatchObject([{ state: 'paid', paid: 4900 }]);
});

test('back from the payment the form is as it was, and its order goes on', async ({ app, browser }) => {
  const checkout = await onSale(app, 'Cooking');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@coking.example');
  await goToPayment(visitor);
  await visitor.goBack();
  await expect(visitor.getByText(/Order \d+ is not paid yet/)).toBeVisible();
  await expect(visitor.getByLabel('First name')).toHaveValue('Ada');
  await visitor.getByLabel('E-mail').fill('ada@cooking.example');
  await goToPayment(visitor);
  await visitor.getByRole('link', { name: 'Cancel and go back' }).click();
  await goToPayment(visitor);
  await payWith(visitor, CARDS.pays);
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  const orders = await ordersOf(app, checkout);
  expect(orders).toMatchObject([{ state: 'paid', contact: { email: 'ada@cooking.example' } }]);
});

test('back from the thanks nothing is paid again, and buying again is a new order', async ({
  app,
  browser,
}) => {
  const checkout = await onSale(app, 'Sewing');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@sewing.example');
  await goToPayment(visitor);
  await payWith(visitor, CARDS.pays);
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  await visitor.goBack();
  await expect(visitor.getByRole('heading', { name: 'This is paid' })).toBeVisible();
  await visitor.getByRole('link', { name: 'Go on' }).click();
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  await visitor.goto(checkout.path);
  await expect(visitor.getByRole('heading', { name: /You bought this: order \d+/ })).toBeVisible();
  await visitor.getByRole('button', { name: 'Buy again' }).click();
  await goToPayment(visitor);
  await payWith(visitor, CARDS.pays);
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  expect(await ordersOf(app, checkout)).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
});

test('what was begun at another price is not sold: the new price is shown, and can be paid', async ({
  app,
  browser,
}) => {
  const checkout = await onSale(app, 'Painting');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@painting.example');
  await goToPayment(visitor);
  await visitor.goBack();
  await expect(visitor.getByText(/Order \d+ is not paid yet/)).toBeVisible();
  await app.send('PATCH', `/api/v1/offers/${checkout.offer.id}`, { version: 1, amount: 5900 });
  await visitor.getByRole('button', { name: 'Pay CHF 49.00' }).click();
  await expect(visitor.getByRole('alert')).toContainText('The offer has changed');
  await visitor.getByRole('button', { name: 'Pay CHF 59.00' }).click();
  await visitor.waitForURL(/\/sandbox\//);
  await expect(visitor.getByText('CHF 59.00').first()).toBeVisible();
  const orders = await ordersOf(app, checkout);
  expect(orders.map(({ state, amount }) => [state, amount])).toEqual([
    ['pending', 5900],
    ['failed', 4900],
  ]);
});

test('a price that went up while a visitor filled the form in is shown before anything is ordered', async ({
  app,
  browser,
}) => {
  const checkout = await onSale(app, 'Etching');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@etching.example');
  await app.send('PATCH', `/api/v1/offers/${checkout.offer.id}`, { version: 1, amount: 5900 });
  await visitor.getByRole('button', { name: 'Pay CHF 49.00' }).click();
  await expect(visitor.getByRole('alert')).toContainText('The offer has changed since you began');
  await expect(visitor.getByRole('button', { name: 'Pay CHF 59.00' })).toBeVisible();
  expect(await ordersOf(app, checkout)).toEqual([]);
  await visitor.getByRole('button', { name: 'Pay CHF 59.00' }).click();
  await visitor.waitForURL(/\/sandbox\//);
  expect(await ordersOf(app, checkout)).toEqual([expect.objectContaining({ amount: 5900 })]);
});

test('a closed page says so kindly, also to whoever was about to order', async ({ app, browser }) => {
  const checkout = await onSale(app, 'Knitting');
  const visitor = await visitorAt(browser, checkout);
  await fillIn(visitor, 'ada@knitting.example');
  await app.send('PATCH', `/api/v1/checkouts/${checkout.id}`, { version: 1, open: false });
  await visitor.getByRole('button', { name: 'Pay CHF 49.00' }).click();
  await expect(visitor.getByRole('heading', { name: 'Closed for now' })).toBeVisible();
  expect(await ordersOf(app, checkout)).toEqual([]);
});

test('the last place goes once: who comes later, even while filling in, reads that it is sold out', async ({
  app,
  browser,
}) => {
  const checkout = await onSale(app, 'Sailing', { quantityLimit: 1 });
  const slow = await visitorAt(browser, checkout);
  await fillIn(slow, 'slow@sailing.example');
  const quick = await visitorAt(browser, checkout);
  await fillIn(quick, 'quick@sailing.example');
  await goToPayment(quick);
  await slow.getByRole('button', { name: 'Pay CHF 49.00' }).click();
  await expect(slow.getByRole('heading', { name: 'Sold out' })).toBeVisible();
  const later = await visitorAt(browser, checkout);
  await expect(later.getByRole('heading', { name: 'Sold out' })).toBeVisible();
  await quick.goBack();
  await goToPayment(quick);
  await payWith(quick, CARDS.pays);
  await expect(quick.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
});

test('a free offer is had by keyboard alone, without any payment', async ({ app, browser }) => {
  const checkout = await onSaleForFree(app, 'Taster');
  const visitor = await visitorAt(browser, checkout);
  await visitor.getByLabel('E-mail').focus();
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByLabel('E-mail')).toHaveAccessibleDescription('Give your e-mail address.');
  await expect(visitor.getByLabel('E-mail')).toBeFocused();
  await visitor.keyboard.type('ada@taster.example');
  await visitor.keyboard.press('Tab');
  await expect(visitor.getByRole('button', { name: 'Get it for free' })).toBeFocused();
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  expect(await ordersOf(app, checkout)).toMatchObject([{ state: 'paid', amount: 0 }]);
});

test('on a phone the page of a checkout and the payment fit, and bar nobody', async ({ app, browser }) => {
  const asks = { name: 'optional', phone: 'optional', address: 'optional' };
  const checkout = await onSale(app, 'Fishing', { asks });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const visitor = await context.newPage();
  await visitor.goto(checkout.path);
  await visitor.getByLabel('E-mail').fill('ada@fishing.example');
  expect([await barriersOn(visitor), await tooWideBy(visitor)]).toEqual([[], 0]);
  await goToPayment(visitor);
  await expect(visitor.getByLabel('Card number')).toBeVisible();
  expect([await barriersOn(visitor), await tooWideBy(visitor)]).toEqual([[], 0]);
  await payWith(visitor, CARDS.pays);
  await expect(visitor.getByRole('heading', { name: /Thank you, order/ })).toBeVisible();
  expect([await barriersOn(visitor), await tooWideBy(visitor)]).toEqual([[], 0]);
});
