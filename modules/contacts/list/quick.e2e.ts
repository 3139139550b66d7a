import type { Page, Request } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact } from '../testing/people.ts';

const isPage = (url: URL) => url.pathname === '/api/v1/contacts';
const isNextPage = (url: URL) => isPage(url) && url.searchParams.has('cursor');

test.beforeAll(async ({ app }) => {
  for (let number = 1; number <= 60; number += 1) {
    const two = String(number).padStart(2, '0');
    await addContact(app, { firstName: 'Guest', lastName: two, email: `guest.${two}@example.com` });
  }
});

test('the next page is there before one asks for it', async ({ page }) => {
  const ahead = page.waitForResponse((response) => isNextPage(new URL(response.url())));
  await page.goto('/contacts?sort=email&limit=25');
  const list = listOn(page, 'Contacts');
  await expect(list.rows.first()).toContainText('Guest 01');
  await (await ahead).finished();
  const asked = pagesAsked(page);
  await list.next.click();
  await expect(list.rows.first()).toContainText('Guest 26');
  // The page after that one is fetched ahead in its turn: nothing was asked for this one.
  await expect.poll(asked).toHaveLength(1);
  await expect(list.rows).toHaveCount(25);
  expect(new URL(page.url()).searchParams.get('cursor')).not.toBe(cursorOf(asked()[0]));
});

test('what was searched before is answered without the server', async ({ page }) => {
  await page.goto('/contacts');
  const list = listOn(page, 'Contacts');
  await list.search.fill('guest.07');
  await expect.poll(list.names).toEqual(['Guest 07']);
  await list.search.fill('guest.08');
  await expect.poll(list.names).toEqual(['Guest 08']);
  await page.route(isPage, (route) => route.abort());
  await list.search.fill('guest.07');
  await expect.poll(list.names).toEqual(['Guest 07']);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an answer that comes late never takes the place of a newer one', async ({ page }) => {
  let answerLate = () => {};
  const held = new Promise<void>((resolve) => {
    answerLate = resolve;
  });
  await page.route(
    (url) => isPage(url) && url.searchParams.get('search') === 'guest.0',
    async (route) => {
      await held;
      // The browser has given this one up by now.
      await route.continue().catch(() => undefined);
    },
  );
  await page.goto('/contacts');
  const list = listOn(page, 'Contacts');
  await expect(list.rows).toHaveCount(50);
  const slow = page.waitForRequest((request) => request.url().includes('search=guest.0&'));
  await list.search.fill('guest.0');
  await slow;
  await expect(list.rows).toHaveCount(50);
  await list.search.fill('guest.09');
  await expect.poll(list.names).toEqual(['Guest 09']);
  answerLate();
  await page.unrouteAll({ behavior: 'wait' });
  expect(await list.names()).toEqual(['Guest 09']);
});

test('rows do not wait for the count', async ({ page }) => {
  await page.route(
    (url) => url.pathname === '/api/v1/contacts/count',
    () => {},
  );
  await page.goto('/contacts?search=guest.0');
  await expect(listOn(page, 'Contacts').rows).toHaveCount(9);
  await page.unrouteAll();
});

test('a count that fails is said, and made again when asked for', async ({ page }) => {
  const isCount = (url: URL) => url.pathname === '/api/v1/contacts/count';
  await page.route(isCount, (route) => route.abort());
  await page.goto('/contacts?search=guest.0');
  await expect(page.getByText('Their number is not known.')).toBeVisible();
  await page.unroute(isCount);
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect(page.getByText('9 contacts', { exact: true })).toBeVisible();
});

// From now on, as their requests come.
function pagesAsked(page: Page) {
  const asked: Request[] = [];
  page.on('request', (request) => isPage(new URL(request.url())) && asked.push(request));
  return () => asked;
}

function cursorOf(request: Request | undefined) {
  return request && new URL(request.url()).searchParams.get('cursor');
}
