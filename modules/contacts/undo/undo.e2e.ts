import type { Page } from '@playwright/test';
import { type AppUnderTest, expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { barriersOn, tooWideBy } from '../../../platform/testing/look-at.ts';
import { type BulkWork, isGoingOn } from '../bulk/bulk.contract.ts';
import { addContact } from '../testing/people.ts';

test('a deleted contact is back with its tags after Undo in the toast', async ({ page, app }) => {
  await addContact(app, { firstName: 'Back', lastName: 'Again', tags: ['Kept'] });
  await page.goto('/contacts?search=back+again');
  await listOn(page, 'Contacts').choose('Delete', 'Back Again');
  const question = page.getByRole('dialog', { name: 'Delete Back Again?' });
  await expect(question).toContainText('This can be undone until');
  await question.getByRole('button', { name: 'Delete contact' }).click();
  const toast = page.getByRole('alert').filter({ hasText: 'Back Again was deleted' });
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Back Again is back, with all tags')).toBeVisible();
  await expect(toast).toHaveCount(0);
  await expect(listOn(page, 'Contacts').row('Back Again')).toContainText('Kept');
});

test('Undo in the toast says why a contact cannot come back', async ({ page, app }) => {
  const { id, email } = await addContact(app, { firstName: 'Replaced' });
  await page.goto(`/contacts/${id}`);
  await page.getByRole('button', { name: 'Actions for Replaced' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete contact' }).click();
  await expect(page.getByText('Replaced was deleted')).toBeVisible();
  await addContact(app, { firstName: 'Successor', email });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Replaced cannot come back: someone else has the e-mail now.')).toBeVisible();
});

test('all who were deleted together are brought back from the changes, but who has lost the e-mail is listed', async ({
  page,
  app,
}) => {
  const taken = await addContact(app, { firstName: 'Herd', lastName: 'One' });
  await addContact(app, { firstName: 'Herd', lastName: 'Two', tags: ['Herd'] });
  await addContact(app, { firstName: 'Herd', lastName: 'Three' });
  await ended(app, await startDeletion(app, 'herd'));
  await addContact(app, { firstName: 'Newcomer', email: taken.email });

  await page.goto('/changes');
  const changes = listOn(page, 'Changes');
  await expect(changes.row('Deleted 3 contacts')).toContainText('Can be undone until');
  await page.getByRole('button', { name: 'Undo: Deleted 3 contacts' }).click();
  const question = page.getByRole('dialog', { name: 'Take this back?' });
  await expect(question).toContainText('Brings back 3 contacts with their tags.');
  await question.getByRole('button', { name: 'Undo' }).click();

  await expect(page.getByRole('heading', { name: 'Took back: deleted 3 contacts', level: 1 })).toBeVisible();
  await expect(page.getByText('2 contacts restored, 1 was left alone.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Left alone (1)' })).toContainText(
    'Herd One cannot come back: someone else has the e-mail now',
  );
  await page.getByRole('link', { name: 'Deleted 3 contacts' }).click();
  // Who was left alone can still come back, once the e-mail is free.
  await expect(page.getByRole('button', { name: 'Undo: Deleted 3 contacts' })).toBeVisible();
  await page.goto('/contacts?search=herd&sort=name');
  await expect.poll(listOn(page, 'Contacts').names).toEqual(['Herd Three', 'Herd Two']);
  await expect(listOn(page, 'Contacts').row('Herd Two').getByText('Herd', { exact: true })).toBeVisible();
});

test('work that goes on is shown again after a reload, and its end renews the list', async ({
  page,
  app,
}) => {
  await addContact(app, { firstName: 'Slow', lastName: 'One' });
  await addContact(app, { firstName: 'Slow', lastName: 'Two' });
  const release = await slowDown(page);
  const { id } = await startDeletion(app, 'slow');
  await page.goto('/contacts?search=slow');
  const progress = page.getByRole('region', { name: 'Deleting 2 contacts' });
  await expect(progress).toContainText('1 of 2');
  await page.reload();
  await expect(progress.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.goto(`/changes/${id}`);
  await expect(progress).toContainText('1 of 2');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await page.goto('/contacts?search=slow');
  await expect(progress).toBeVisible();
  release();
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome).toContainText('2 contacts deleted.');
  await expect(page.getByText('Nothing matches')).toBeVisible();

  await outcome.getByRole('button', { name: 'Undo' }).click();
  await expect(outcome).toContainText('2 contacts restored.');
  await expect(listOn(page, 'Contacts').rows).toHaveCount(2);
  await outcome.getByRole('button', { name: 'Close' }).click();
  await expect(outcome).toHaveCount(0);
});

test('on a phone the changes are cards, from which one is taken back', async ({ app, browser }) => {
  await addContact(app, { firstName: 'Pocket', tags: ['Pocket'] });
  await ended(app, await startDeletion(app, 'pocket'));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await app.signIn(context, 'owner');
  await page.goto('/changes');
  await page.getByRole('button', { name: 'Undo: Deleted Pocket' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 contact restored.')).toBeVisible();
  expect([await tooWideBy(page), await barriersOn(page)]).toEqual([0, []]);
  await page.goto('/contacts?search=pocket');
  await expect(page.getByRole('link', { name: 'Pocket' }).first()).toBeVisible();
  await context.close();
});

async function startDeletion(app: AppUnderTest, search: string): Promise<BulkWork> {
  const { count } = await app.send<{ count: number }>('GET', `/api/v1/contacts/count?search=${search}`);
  const body = { selection: { filter: { search } }, seen: count, action: { kind: 'delete' } };
  return app.send('POST', '/api/v1/contacts/bulk', body);
}

async function ended(app: AppUnderTest, { id }: BulkWork) {
  await expect
    .poll(async () => isGoingOn((await app.send<BulkWork>('GET', `/api/v1/contacts/bulk/${id}`)).status))
    .toBe(false);
}

/** Lets the browser see deletions as if they were at their first contact; gives what ends that. */
async function slowDown(page: Page): Promise<() => void> {
  let slow = true;
  await page.route(/\/(changesets|bulk)\b[^/]*(\/[^/]+)?$/, async (route) => {
    const reply = await route.fetch();
    const told = await reply.text();
    await route.fulfill({ response: reply, body: slow ? told.replaceAll(WHOLE, PART) : told });
  });
  await page.route(/\/events$/, (route) => (slow ? route.abort() : route.continue()));
  return () => {
    slow = false;
  };
}

const WHOLE = /"status":"\w+","total":2,"done":\d/g;
const PART = '"status":"running","total":2,"done":1';
