import type { Page } from '@playwright/test';
import { addContact } from '../modules/contacts/testing/people.ts';
import { type AppUnderTest, expect, test } from '../platform/testing/browser.ts';
import { type ProfileFill, profileFills } from './testing/profile-fills.ts';

const FILLS = profileFills();

/** Code in the place of a card's, by what it does. */
const MISBEHAVING = {
  'throws when it is drawn': 'export default function Card() { throw new Error("planted"); }',
  'throws when it is loaded': 'throw new Error("planted");',
  'is no code at all': '<!doctype html><title>Not found</title>',
  'has no component': 'export const card = "none";',
  'has a number for a component': 'export default 42;',
  'has a word for a component': 'export default "main";',
  'draws what nobody can draw': 'export default function Card() { return { planted: true }; }',
};

for (const fill of FILLS) {
  for (const [what, body] of Object.entries(MISBEHAVING)) {
    test(`the profile stands, and the card says so, when ${fill.id} ${what}`, async ({ app, page }) => {
      await page.route(fill.code, (route) => route.fulfill({ contentType: 'text/javascript', body }));
      await openProfile(app, page);
      await expect(problemOf(page, fill)).toContainText(`${fill.title} could not be shown.`);
      await theRestStands(page, fill);
      await retryOf(page, fill).click();
      await expect(problemOf(page, fill)).toContainText(`${fill.title} could not be shown.`);
      await theRestStands(page, fill);
    });
  }

  test(`the profile stands while ${fill.id} hangs, which is told after a while and shown when it comes`, async ({
    app,
    page,
  }) => {
    const hold = Promise.withResolvers<void>();
    await page.route(fill.code, async (route) => {
      await hold.promise;
      await route.continue();
    });
    await openProfile(app, page);
    await expect(cardOf(page, fill).locator('[aria-busy=true]')).toBeVisible();
    await theRestStands(page, fill, 0);
    await expect(problemOf(page, fill)).toContainText(`${fill.title} did not answer.`);
    await theRestStands(page, fill);
    await retryOf(page, fill).click();
    await expect(cardOf(page, fill).locator('[aria-busy=true]')).toBeVisible();
    hold.resolve();
    await isShown(page, fill);
  });

  test(`the profile stands when the code of ${fill.id} cannot be fetched, and Retry fetches it`, async ({
    app,
    page,
  }) => {
    await page.route(fill.code, (route) => route.abort());
    await openProfile(app, page);
    await expect(problemOf(page, fill)).toContainText(`${fill.title} could not be shown.`);
    await theRestStands(page, fill);
    await page.unroute(fill.code);
    await retryOf(page, fill).click();
    await isShown(page, fill);
  });

  test(`the profile stands when what ${fill.id} asks for fails, and Retry brings it`, async ({
    app,
    page,
    context,
  }) => {
    const own = await askedBy(app, await context.newPage(), fill);
    expect(own.size).toBeGreaterThan(0);
    const isOwn = (url: URL) => own.has(placeOf(url));
    await page.route(isOwn, (route) => route.fulfill({ status: 500, body: 'planted' }));
    await openProfile(app, page);
    await expect(problemOf(page, fill)).toBeVisible();
    await theRestStands(page, fill);
    await page.unroute(isOwn);
    await retryOf(page, fill).click();
    await isShown(page, fill);
  });
}

async function openProfile(app: AppUnderTest, page: Page) {
  const { id } = await addContact(app, { firstName: 'Una', lastName: 'Unshaken', city: 'Ulm' });
  await page.goto(`/contacts/${id}`);
}

function cardOf(page: Page, { title }: ProfileFill) {
  return page.getByRole('region', { name: title, exact: true });
}

function problemOf(page: Page, fill: ProfileFill) {
  return cardOf(page, fill).getByRole('alert');
}

function retryOf(page: Page, fill: ProfileFill) {
  return cardOf(page, fill).getByRole('button', { name: /retry|try again/i });
}

async function isShown(page: Page, fill: ProfileFill) {
  await expect(problemOf(page, fill)).toHaveCount(0);
  await expect(cardOf(page, fill).locator('[aria-busy=true]')).toHaveCount(0);
}

/** The contact is there with all that is said of it, and every other card; one problem is told, that of this card. */
async function theRestStands(page: Page, misbehaving: ProfileFill, problems = 1) {
  await expect(page.getByRole('heading', { name: 'Una Unshaken', level: 1 })).toBeVisible();
  for (const name of ['Details', 'Tags', 'History'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Details' }).getByText('Ulm')).toBeVisible();
  for (const fill of FILLS) if (fill !== misbehaving) await isShown(page, fill);
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(problems);
}

/** The addresses that only this card asks the server for: those that are missing while its code is held back. */
async function askedBy(app: AppUnderTest, page: Page, fill: ProfileFill): Promise<Set<string>> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const place = placeOf(new URL(request.url()));
    if (place.startsWith('/api/')) asked.add(place);
  });
  const hold = Promise.withResolvers<void>();
  await page.route(fill.code, async (route) => {
    await hold.promise;
    await route.continue();
  });
  await openProfile(app, page);
  await theRestStands(page, fill, 0);
  const byOthers = new Set(asked);
  hold.resolve();
  await isShown(page, fill);
  await page.close();
  return asked.difference(byOthers);
}

// The same for every contact.
function placeOf({ pathname }: URL) {
  return pathname.replaceAll(/[0-9a-f-]{36}/g, ':id');
}
