import type { Page } from '@playwright/test';
import { expect, test } from '../platform/testing/browser.ts';
import { barriersOn, complaintsOf, tooWideBy } from '../platform/testing/look-at.ts';
import { FURTHER, PAGES, VISITORS } from './testing/pages.ts';
import { somethingToShow } from './testing/something-to-show.ts';

/** What opens over a page: where, and how; each ends on a sign that it is open. */
const OVER_A_PAGE: Record<string, [address: string, open: (page: Page) => Promise<void>]> = {
  'the filters of contacts': [
    '/contacts?tags=#tag&withoutTags=#tag&createdFrom=2020-01-01',
    async (page) => {
      const folded = page.getByRole('button', { name: /^Filters/ });
      await folded.or(page.getByRole('button', { name: /^Tags/ })).click();
      await expect(page.getByRole('option', { name: 'Guests' })).toBeVisible();
    },
  ],
  'the choice of columns': [
    '/contacts',
    async (page) => {
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await expect(page.getByRole('menuitemcheckbox', { name: 'Tags' })).toBeVisible();
    },
  ],
  'the menu of a row': [
    '/contacts',
    async (page) => {
      await page.getByRole('button', { name: 'Actions for guest.30@example.com' }).click();
      await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
    },
  ],
  'the question before a contact goes': [
    '/contacts',
    async (page) => {
      await page.getByRole('button', { name: 'Actions for guest.30@example.com' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(page.getByRole('dialog')).toContainText('This can be undone until');
    },
  ],
  'the faults of a form': [
    '/contacts/new',
    async (page) => {
      await page.getByRole('button', { name: 'Create contact' }).click();
      await expect(page.getByText('Give an e-mail address.')).toBeVisible();
    },
  ],
  'the choice of a country': [
    '/contacts/new',
    async (page) => {
      await page.getByRole('combobox', { name: 'Country' }).fill('sw');
      await expect(page.getByRole('option', { name: 'Switzerland' })).toBeVisible();
    },
  ],
  'the reasons of a tag': [
    '/contacts/#contact',
    async (page) => {
      await page.getByRole('button', { name: 'VIP', exact: true }).click();
      await expect(page.getByText('By hand')).toBeVisible();
    },
  ],
  'the question before a tag goes': [
    '/tags',
    async (page) => {
      await page.getByRole('button', { name: 'Actions for Guests' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(page.getByRole('dialog')).toContainText('It goes from 30 contacts.');
    },
  ],
  'the form of many tags': [
    '/tags',
    async (page) => {
      await page.getByRole('button', { name: 'Add many' }).click();
      await expect(page.getByRole('dialog').getByLabel('One tag per line')).toBeVisible();
    },
  ],
};

const WINDOWS = {
  'on a desktop': { viewport: { width: 1440, height: 900 }, schemes: ['light', 'dark'] },
  'on a phone': { viewport: { width: 390, height: 844 }, schemes: ['light'] },
} as const;

type Schemes = readonly ('light' | 'dark')[];

// Many pages in one test, each looked at by a thorough reader.
test.describe.configure({ timeout: 300_000 });

const shown: Record<string, string> = {};
test.beforeAll(async ({ app }) => {
  Object.assign(shown, await somethingToShow(app));
  for (const { show } of FURTHER) Object.assign(shown, await show(app));
});

for (const [where, { viewport, schemes }] of Object.entries(WINDOWS)) {
  test(`every page bars nobody, fits its window and raises no complaint of the browser ${where}`, async ({
    app,
    browser,
  }) => {
    const member = await app.signIn(await browser.newContext({ viewport }), 'owner');
    const visitor = await (await browser.newContext({ viewport })).newPage();
    for (const [path, addresses] of Object.entries(PAGES)) {
      const page = VISITORS.includes(path) ? visitor : member;
      for (const address of addresses) await test.step(address, () => lookAt(page, address, schemes));
    }
    await member.context().close();
    await visitor.context().close();
  });

  test(`what opens over a page bars nobody and fits the window ${where}`, async ({ app, browser }) => {
    const page = await app.signIn(await browser.newContext({ viewport }), 'owner');
    for (const [opening, [address, open]] of Object.entries(OVER_A_PAGE)) {
      await test.step(opening, async () => {
        await page.goto(filledIn(address));
        await open(page);
        await expectNoBarrier(page, schemes, opening);
      });
    }
    await page.context().close();
  });
}

async function lookAt(page: Page, address: string, schemes: Schemes) {
  const complaints = complaintsOf(page);
  await page.goto(filledIn(address));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectNoBarrier(page, schemes, address);
  expect.soft(complaints().filter(isUnexpected), `complaints at ${address}`).toEqual([]);
}

async function expectNoBarrier(page: Page, schemes: Schemes, where: string) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect.soft(await barriersOn(page), `barriers in ${where}, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await tooWideBy(page), `pixels too wide in ${where}`).toBe(0);
}

// The browser notes every refusal: that a visitor is nobody, and that what was asked for does not exist.
function isUnexpected(complaint: string) {
  const refused = /status of 401 .*\/api\/v1\/session$/.test(complaint);
  return !refused && !/status of 404 .*\/contacts\/0{8}-/.test(complaint);
}

function filledIn(address: string) {
  const names = Object.entries(shown);
  return names.reduce((filled, [name, id]) => filled.replaceAll(new RegExp(`#${name}\\b`, 'g'), id), address);
}
