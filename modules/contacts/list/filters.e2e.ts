import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact } from '../testing/people.ts';

// Created in this order, so that the last is the newest.
const PEOPLE = [
  { firstName: 'Noa', lastName: 'Bare' },
  { firstName: 'Bob', lastName: 'Stone', type: 'customer', tags: ['Newsletter'] },
  { firstName: 'Ann', lastName: 'Lee', type: 'customer', tags: ['VIP', 'Newsletter'] },
  { firstName: 'Zoë', lastName: 'Ångström', tags: ['Newsletter', 'VIP', 'Blocked'] },
];
const ALL = ['Zoë Ångström', 'Ann Lee', 'Bob Stone', 'Noa Bare'];

test.beforeAll(async ({ app }) => {
  for (const person of PEOPLE) await addContact(app, person);
});

test('contacts are found by having all of some tags, any of some, none of some, or no tag', async ({
  page,
}) => {
  await page.goto('/contacts');
  const { names } = listOn(page, 'Contacts');
  await page.getByRole('search').getByRole('button', { name: 'Tags' }).click();
  const filter = page.getByRole('dialog', { name: 'Tags' });
  await filter.getByRole('option', { name: 'Newsletter' }).click();
  await expect.poll(names).toEqual(['Zoë Ångström', 'Ann Lee', 'Bob Stone']);
  await filter.getByRole('option', { name: 'VIP' }).click();
  await expect.poll(names).toEqual(['Zoë Ångström', 'Ann Lee']);

  await filter.getByText('None of').click();
  await filter.getByRole('combobox', { name: 'None of these tags' }).fill('blo');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Ann Lee']);
  await expect.poll(() => read(page)).toBe('Contacts tagged Newsletter and VIP, not tagged Blocked');

  await filter.getByText('Any of').click();
  await filter.getByRole('option', { name: 'VIP' }).click();
  await filter.getByRole('option', { name: 'Newsletter' }).click();
  await expect.poll(names).toEqual(['Ann Lee', 'Bob Stone']);
  await expect.poll(() => read(page)).toBe('Contacts tagged VIP or Newsletter, not tagged Blocked');

  await filter.getByRole('checkbox', { name: 'Without any tag' }).check();
  await expect.poll(names).toEqual(['Noa Bare']);
  await page.keyboard.press('Escape');
  await expect(filter).toBeHidden();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(names).toEqual(ALL);
});

test('a filter is a sentence that is cleared piece by piece, and the way back brings each piece again', async ({
  page,
}) => {
  await page.goto('/contacts');
  const { names } = listOn(page, 'Contacts');
  await expect.poll(() => read(page)).toBe('All contacts');
  await page.getByRole('search').getByText('Customers', { exact: true }).click();
  await page.getByRole('search').getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('option', { name: 'VIP' }).click();
  await expect.poll(names).toEqual(['Ann Lee']);
  await page.keyboard.press('Escape');
  await page.getByRole('search').getByRole('button', { name: 'Created' }).click();
  await page.getByRole('button', { name: 'Last 30 days' }).click();
  await expect.poll(() => read(page)).toBe('Customers tagged VIP, created in the last 30 days');
  await page.reload();
  await expect.poll(() => read(page)).toBe('Customers tagged VIP, created in the last 30 days');

  await page.getByRole('button', { name: 'Remove filter tagged VIP' }).click();
  await expect.poll(() => read(page)).toBe('Customers created in the last 30 days');
  await expect.poll(names).toEqual(['Ann Lee', 'Bob Stone']);
  await page.getByRole('button', { name: 'Remove filter Customers' }).click();
  await expect.poll(names).toEqual(ALL);
  await page.getByRole('button', { name: 'Remove filter created in the last 30 days' }).click();
  await expect.poll(() => read(page)).toBe('All contacts');
  await expect(page).toHaveURL('/contacts');

  await page.goBack();
  await expect.poll(() => read(page)).toBe('Contacts created in the last 30 days');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => read(page)).toBe('Customers tagged VIP, created in the last 30 days');
  await expect.poll(names).toEqual(['Ann Lee']);
});

test.describe('where the day is another one than in UTC', () => {
  test.use({ timezoneId: 'Pacific/Kiritimati' });

  test('days are those of whoever looks', async ({ page }) => {
    await page.goto('/contacts');
    const { names } = listOn(page, 'Contacts');
    await page.getByRole('search').getByRole('button', { name: 'Created' }).click();
    const filter = page.getByRole('dialog', { name: 'Created' });
    await filter.getByRole('button', { name: 'Today' }).click();
    await expect.poll(() => read(page)).toBe('Contacts created today');
    await expect.poll(names).toEqual(ALL);
    const today = await filter.getByLabel('From').inputValue();
    expect(today).toBe(new Intl.DateTimeFormat('sv', { timeZone: 'Pacific/Kiritimati' }).format());

    await filter.getByLabel('To').fill(today);
    await expect(page).toHaveURL(new RegExp(`createdFrom=${today}&createdTo=${today}`));
    await expect.poll(names).toEqual(ALL);
    await filter.getByLabel('From').fill('');
    await filter.getByLabel('To').fill('2020-02-29');
    await expect.poll(() => read(page)).toBe('Contacts created until February 29, 2020');
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  });
});

test('columns are hidden and shown, stay so in this browser, and come back with a reset', async ({
  page,
}) => {
  await page.goto('/contacts');
  const list = listOn(page, 'Contacts');
  const headers = () => list.table.getByRole('columnheader').allTextContents();
  await expect.poll(headers).toEqual(['Name', 'E-mail', 'Phone', 'Type', 'Tags', 'Created', 'Actions']);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  const column = (name: string) => page.getByRole('menuitemcheckbox', { name });
  await expect(column('Name')).toBeDisabled();
  await column('Phone').click();
  await column('Tags').click();
  await column('Last order').click();
  await expect.poll(headers).toEqual(['Name', 'E-mail', 'Type', 'Created', 'Last order', 'Actions']);

  await page.reload();
  await expect.poll(headers).toEqual(['Name', 'E-mail', 'Type', 'Created', 'Last order', 'Actions']);
  await expect(list.row('Ann Lee')).not.toContainText('VIP');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Reset columns' }).click();
  await expect.poll(headers).toEqual(['Name', 'E-mail', 'Phone', 'Type', 'Tags', 'Created', 'Actions']);
});

test('one chooses several columns in turn, by keys or by the pointer, and leaves the menu with Escape', async ({
  page,
}) => {
  await page.goto('/contacts');
  const view = page.getByRole('button', { name: 'View', exact: true });
  await view.focus();
  await page.keyboard.press('Enter');
  const column = (name: string) => page.getByRole('menuitemcheckbox', { name });
  for (const name of ['E-mail', 'Phone']) {
    await expect(column(name)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(column(name)).not.toBeChecked();
    await expect(column(name)).toBeFocused();
    await page.keyboard.press('ArrowDown');
  }
  await column('Last order').press('Enter');
  await expect(listOn(page, 'Contacts').header('Last order')).toBeVisible();
  await expect(column('Last order')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(column('Phone')).toHaveCount(0);
  await expect(view).toBeFocused();

  await view.click();
  await column('Phone').click();
  await expect(column('Phone')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(column('Phone')).toHaveCount(0);
  await expect(view).toBeFocused();
});

test('an address whose filter cannot be read shows nobody, and the way to everybody', async ({ page }) => {
  await page.goto(`/contacts?search=${'a'.repeat(201)}`);
  await expect(page.getByRole('alert')).toContainText('narrows the list by a search in a way that cannot');
  const list = listOn(page, 'Contacts');
  await expect(list.table).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(list.names).toEqual(ALL);
  await list.search.fill('a'.repeat(201));
  await expect(page).toHaveURL(`/contacts?search=${'a'.repeat(200)}`);
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('all filters lie behind one button, which says how many are set', async ({ page }) => {
    await page.goto('/contacts');
    const { names } = listOn(page, 'Contacts');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const filters = page.getByRole('dialog', { name: 'Filters' });
    await filters.getByText('Customers', { exact: true }).click();
    await filters.getByRole('option', { name: 'VIP' }).click();
    await filters.getByRole('button', { name: 'Show 1 contact' }).click();
    await expect(filters).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filters 2' })).toBeFocused();
    await expect.poll(names).toEqual(['Ann Lee']);
  });
});

// As it reads, without the buttons: the count of spaces is the layout's matter.
async function read(page: Page) {
  const words = await page.getByRole('region', { name: 'Filters' }).innerText();
  return words.replace('Clear all', '').replaceAll(/\s+/g, ' ').replaceAll(/\s+,/g, ',').trim();
}
