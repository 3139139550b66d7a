import type { Page } from '@playwright/test';
import type { Contact } from '../modules/contacts/contact/contact.contract.ts';
import { expect, test } from '../platform/testing/browser.ts';
import { tabTo } from '../platform/testing/keyboard.ts';
import { listOn } from '../platform/testing/list-page.ts';

test('by keyboard alone one finds a contact, narrows the list, opens it, edits it and saves', async ({
  page,
  app,
}) => {
  const tags = ['Keys'];
  const person = { firstName: 'Kim', lastName: 'Keys', email: 'kim@example.com', type: 'customer', tags };
  const { id } = await app.send<Contact>('POST', '/api/v1/contacts', person);
  await app.send('POST', '/api/v1/contacts', { firstName: 'Kim', lastName: 'Other', email: 'k@example.com' });
  await page.goto('/contacts');
  const list = listOn(page, 'Contacts');
  await expect(list.row('Kim Keys')).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, list.search);
  await page.keyboard.type('kim');
  await expect(list.rows).toHaveCount(2);

  await tabTo(page, page.getByRole('radio', { name: 'All' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(list.names).toEqual(['Kim Keys']);

  const filter = page.getByRole('button', { name: 'Tags', exact: true });
  await tabTo(page, filter);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'All of these tags' })).toBeFocused();
  await page.keyboard.type('key');
  await expect(page.getByRole('option', { name: 'Keys' })).toHaveAttribute('data-combobox-selected');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove filter tagged Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tags 1' })).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: 'Kim Keys' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kim Keys', level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Edit' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Last name' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Typed');
  await tabTo(page, page.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kim Typed', level: 1 })).toBeVisible();
  expect(await app.send('GET', `/api/v1/contacts/${id}`)).toMatchObject({ lastName: 'Typed' });
});

test('by keyboard alone one deletes a contact from the menu of its row, and the focus is never lost', async ({
  page,
  app,
}) => {
  await app.send('POST', '/api/v1/contacts', {
    firstName: 'Del',
    lastName: 'Eted',
    email: 'del@example.com',
  });
  await page.goto('/contacts?search=del');
  const menu = page.getByRole('button', { name: 'Actions for Del Eted' });
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'View' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  await openAtTheEnd(page);
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Delete Del Eted?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(menu).toBeFocused();

  await openAtTheEnd(page);
  await page.keyboard.press('Enter');
  await tabTo(page, question.getByRole('button', { name: 'Delete contact' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Del Eted was deleted')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Clear filters' }));
});

test('a dialog that is left gives the focus back to the button that led to it', async ({ page, app }) => {
  await app.send('POST', '/api/v1/tags', { name: 'Focus' });
  await page.goto('/tags');
  const menu = page.getByRole('button', { name: 'Actions for Focus' });
  const create = page.getByRole('button', { name: 'New tag' });
  const dialog = page.getByRole('dialog');
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  await tabTo(page, create);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await tabTo(page, dialog.getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expect(create).toBeFocused();
});

// The last entry is one press up from the first, once that one has the focus.
async function openAtTheEnd(page: Page) {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
}
