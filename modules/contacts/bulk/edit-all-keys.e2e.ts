import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { tabTo } from '../../../platform/testing/keyboard.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { barriersOn, tooWideBy } from '../../../platform/testing/look-at.ts';
import { addContact } from '../testing/people.ts';

const NAMES = ['Ada', 'Bea', 'Cleo', 'Dora', 'Eva'];

test.beforeAll(async ({ app }) => {
  for (const firstName of NAMES) {
    await addContact(app, { firstName, lastName: 'Keys', email: `${firstName.toLowerCase()}@example.com` });
  }
});

test('keys lead from the search down the rows and back up, and open one', async ({ page }) => {
  const list = await openList(page);
  await page.keyboard.press('/');
  await page.keyboard.type('keys');
  await page.keyboard.press('ArrowDown');
  await expect(link(page, 'Ada')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(link(page, 'Cleo')).toBeFocused();
  await page.keyboard.press('k');
  await expect(link(page, 'Bea')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link(page, 'Bea')).not.toBeFocused();
  await page.keyboard.press('j');
  await expect(link(page, 'Bea')).toBeFocused();
  await expect(list.search).toHaveValue('keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bea Keys', level: 1 })).toBeVisible();
});

test('by keyboard alone one picks rows, goes on to pick and unpick, and tags them', async ({ page, app }) => {
  const list = await openList(page);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(list.bar).toContainText('1 contact selected');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(list.bar).toContainText('2 contacts selected');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(list.bar).toContainText('4 contacts selected');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await expect(list.box('Cleo Keys')).not.toBeChecked();

  await tabTo(page, list.bar.getByRole('button', { name: 'Add tags' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add tags to 3 contacts' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Add tag', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Tags to add' })).toBeFocused();
  await page.keyboard.type('By key');
  await expect(page.getByRole('option', { name: 'Create “By key”' })).toHaveAttribute(
    'data-combobox-selected',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabTo(page, dialog.getByRole('button', { name: 'Add tags' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 contacts tagged.')).toBeVisible();
  const { items } = await app.send<{ items: { name: string; tags: { name: string }[] }[] }>(
    'GET',
    '/api/v1/contacts?sort=name',
  );
  const tagged = items.filter(({ tags }) => tags.some(({ name }) => name === 'By key'));
  expect(tagged.map(({ name }) => name)).toEqual(['Ada Keys', 'Bea Keys', 'Dora Keys']);
});

test('Escape leaves the dialog first, then the selection, and its button has the focus again', async ({
  page,
}) => {
  const list = await openList(page);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const remove = list.bar.getByRole('button', { name: 'Delete' });
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Delete 1 contact?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(remove).toBeFocused();
  await expect(list.bar).toContainText('1 contact selected');
  await page.keyboard.press('Escape');
  await expect(list.bar).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Edit all' })).toBeFocused();
});

test('a question mark shows the keys, which mean nothing while one types or a dialog is open', async ({
  page,
}) => {
  const list = await openList(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of this list' });
  await expect(keys).toContainText('Select the row');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(list.bar).toHaveCount(0);
  await list.search.fill('');
  await list.search.pressSequentially('jx?');
  await expect(list.search).toHaveValue('jx?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('nothing keeps anyone from editing all, whatever is asked', async ({ page }) => {
  const list = await openList(page);
  await page.getByRole('button', { name: 'Edit all' }).click();
  await list.box('Ada Keys').check();
  expect(await barriersOn(page)).toEqual([]);
  for (const action of ['Add tags', 'Remove tags', 'Set type', 'Delete']) {
    await list.bar.getByRole('button', { name: action }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('on a phone all is edited too, and the bar covers neither rows nor navigation', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const list = await openList(page);
  await page.getByRole('button', { name: 'Edit all' }).click();
  await list.pageBox.check();
  await expect(list.bar.getByRole('status')).toHaveText('5 contacts selected');
  expect(await tooWideBy(page)).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await list.row('Eva Keys').scrollIntoViewIfNeeded();
  await list.box('Eva Keys').uncheck();
  await expect(list.bar.getByRole('status')).toHaveText('4 contacts selected');
  await list.bar.getByRole('button', { name: 'Done' }).click();
  await expect(list.bar).toHaveCount(0);
});

async function openList(page: Page) {
  await page.goto('/contacts?sort=name');
  const list = listOn(page, 'Contacts');
  await expect(list.rows).toHaveCount(NAMES.length);
  return list;
}

function link(page: Page, firstName: string) {
  return page.getByRole('link', { name: `${firstName} Keys` });
}
