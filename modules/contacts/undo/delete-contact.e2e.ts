import type { Page } from '@playwright/test';
import { expect, test } from '../../../platform/testing/browser.ts';
import { addContact } from '../testing/people.ts';

const deletion = /\/api\/v1\/contacts\/[^/]+\/deletion$/;

async function askToDelete(page: Page, { id, name }: { id: string; name: string }) {
  await page.goto(`/contacts/${id}`);
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  return page.getByRole('dialog', { name: `Delete ${name}?` });
}

test('what a deletion affects is shown before it, as the modules say it', async ({ page, app }) => {
  const contact = await addContact(app, { firstName: 'Asked' });
  await page.route(deletion, (route) =>
    route.fulfill({ json: { undoDays: 7, warnings: [{ module: 'mail', text: '2 newsletters end' }] } }),
  );
  const question = await askToDelete(page, contact);
  await expect(question.getByRole('alert')).toContainText('This also affects');
  await expect(question.getByRole('listitem')).toHaveText('2 newsletters end');
});

test('a contact can be deleted while nobody knows what that affects, and this is said', async ({
  page,
  app,
}) => {
  const contact = await addContact(app, { firstName: 'Unasked' });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(deletion, async (route) => {
    await answered;
    await route.abort();
  });
  const question = await askToDelete(page, contact);
  await expect(question.getByRole('status', { name: 'Looking for what this affects' })).toBeVisible();
  answer();
  await expect(question).toContainText('You can still delete the contact.');
  await question.getByRole('button', { name: 'Delete contact' }).click();
  await expect(page.getByText('Unasked was deleted')).toBeVisible();
});
