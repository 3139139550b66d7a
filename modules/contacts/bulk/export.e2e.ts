import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact } from '../testing/people.ts';

async function openMenu(page: Page, search: string) {
  await page.goto(`/contacts?search=${search}`);
  await expect(listOn(page, 'Contacts').rows).not.toHaveCount(0);
  await page.getByRole('button', { name: 'View' }).click();
}

test('the list’s menu gives all contacts that the filters fit as a file', async ({ page, app }) => {
  const { email } = await addContact(app, { firstName: 'Filed' });
  await addContact(app, { firstName: 'Elsewhere' });
  await openMenu(page, 'filed');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export 1 contact' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain(email);
  expect(text.trim().split('\n')).toHaveLength(2);
});

test('a file is not made of other contacts than were seen, but offered of those there are now', async ({
  page,
  app,
}) => {
  await addContact(app, { firstName: 'Counted' });
  await openMenu(page, 'counted');
  const entry = page.getByRole('menuitem', { name: 'Export 1 contact' });
  await expect(entry).toBeVisible();
  await addContact(app, { firstName: 'Counted' });
  await entry.click();
  await expect(page.getByRole('alert')).toContainText('The list has changed: 2 contacts fit now.');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export 2 contacts' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(3);
});

test('of picked contacts that are gone meanwhile a file of the others is offered, and their number told', async ({
  page,
  app,
}) => {
  const { id } = await addContact(app, { firstName: 'Short', lastName: 'Gone' });
  await addContact(app, { firstName: 'Short', lastName: 'Stays' });
  await page.goto('/contacts?search=short');
  await page.getByRole('button', { name: 'Edit all' }).click();
  const list = listOn(page, 'Contacts');
  await list.pageBox.check();
  await expect(list.bar.getByRole('status')).toHaveText('2 contacts selected');
  await app.send('DELETE', `/api/v1/contacts/${id}`);
  await list.bar.getByRole('button', { name: 'Export' }).click();
  await expect(list.bar.getByRole('status')).toHaveText('1 contact selected');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export 1 contact' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('Stays');
  expect(text).not.toContain('Gone');
});
