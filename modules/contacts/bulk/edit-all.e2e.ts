import type { Page } from '@playwright/test';
import { type AppUnderTest, expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact, addTag } from '../testing/people.ts';

test('rows are picked one by one, in ranges with Shift and by the page, over pages and whatever the order', async ({
  page,
  app,
}) => {
  await addMany(app, 'Pick', 30);
  const list = await editAll(page, '/contacts?search=pick&limit=25&sort=name');
  await list.box('Pick 05').click();
  await list.box('Pick 02').click({ modifiers: ['Shift'] });
  await expect(list.pageBox).toBeChecked({ indeterminate: true });
  await list.next.click();
  await list.box('Pick 28').click();
  await list.box('Pick 26').click({ modifiers: ['Shift'] });
  await expect(list.bar).toContainText('7 contacts selected');

  await list.sortBy('Name');
  await expect(list.rows.first()).toContainText('Pick 30');
  await expect(list.box('Pick 27')).toBeChecked();
  await expect(list.box('Pick 29')).not.toBeChecked();
  await list.pageBox.check();
  await expect(list.bar).toContainText('29 contacts selected');
  await list.next.click();
  await expect(list.box('Pick 03')).toBeChecked();
  await expect(list.box('Pick 01')).not.toBeChecked();
  await list.bar.getByRole('button', { name: 'Clear' }).click();
  await expect(list.bar).toContainText('Nothing selected yet');
});

test('a row is picked by pressing it anywhere, while its name still leads to its contact', async ({
  page,
  app,
}) => {
  await addMany(app, 'Press', 2);
  const list = await editAll(page, '/contacts?search=press&sort=name');
  // The box lies over the row, so that what is pressed there is the box.
  await list.row('Press 02').getByText('press.02@example.com').click({ force: true });
  await expect(list.box('Press 02')).toBeChecked();
  await page.getByRole('link', { name: 'Press 01' }).click();
  await expect(page.getByRole('heading', { name: 'Press 01', level: 1 })).toBeVisible();
});

test('a selection is cleared when the list becomes another, and that is said', async ({ page, app }) => {
  await addMany(app, 'Clear', 12);
  const list = await editAll(page, '/contacts?search=clear');
  await list.bar.getByRole('button', { name: 'Select all 12 contacts that match' }).click();
  await expect(list.bar.getByRole('status')).toHaveText('All 12 contacts selected');
  await list.search.fill('clear 0');
  await expect(list.bar.getByRole('status')).toHaveText(
    'The selection was cleared because the list changed.',
  );
  await expect(list.rows).toHaveCount(9);
  await expect(list.box('Clear 01')).not.toBeChecked();
});

test('rows of the filter before cannot be picked while those of the new one load', async ({ page, app }) => {
  await addMany(app, 'Stale', 3);
  const list = await editAll(page, '/contacts?search=stale&sort=name');
  const isPage = (url: URL) => url.pathname === '/api/v1/contacts';
  await page.route(isPage, () => {});
  await list.search.fill('stale 02');
  await expect(page).toHaveURL(/search=stale(\+|%20)02/);
  await page.getByText('stale.01@example.com').click({ force: true });
  await expect(list.bar.getByRole('status')).toHaveText('Nothing selected yet');
  await page.unrouteAll();
  await list.search.fill('stale 03');
  await expect.poll(list.names).toEqual(['Stale 03']);
  await list.box('Stale 03').check();
  await expect(list.bar.getByRole('status')).toHaveText('1 contact selected');
});

test('all rows of today picked by hand are not all contacts, whoever comes', async ({ page, app }) => {
  await addMany(app, 'Today', 2);
  const list = await editAll(page, '/contacts?search=today');
  await list.pageBox.check();
  await expect(list.bar.getByRole('status')).toHaveText('2 contacts selected');
  await list.bar.getByRole('button', { name: 'Select all 2 contacts that match' }).click();
  await expect(list.bar.getByRole('status')).toHaveText('All 2 contacts selected');
});

test('all that match but two get a tag, lose it again, and become customers', async ({ page, app }) => {
  await addMany(app, 'Match', 30);
  const { id: tagId } = await addTag(app, 'Spring');
  const list = await editAll(page, '/contacts?search=match&limit=25&sort=name');
  const all = list.bar.getByRole('button', { name: 'Select all 30 contacts that match' });
  await all.click();
  await list.box('Match 01').uncheck();
  await list.next.click();
  await list.box('Match 30').uncheck();
  await expect(list.bar.getByRole('status')).toHaveText('28 contacts selected');

  await list.bar.getByRole('button', { name: 'Add tags' }).click();
  const adding = page.getByRole('dialog', { name: 'Add tags to 28 contacts' });
  await adding.getByRole('button', { name: 'Add tags' }).click();
  await expect(adding).toContainText('Choose at least one tag.');
  await adding.getByRole('button', { name: 'Add tag', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tags to add' }).fill('spr');
  await page.getByRole('option', { name: 'Spring' }).click();
  await page.getByRole('combobox', { name: 'Tags to add' }).fill('Never seen');
  await page.getByRole('option', { name: 'Create “Never seen”' }).click();
  await page.keyboard.press('Escape');
  await expect(adding).toBeVisible();
  await adding.getByRole('button', { name: 'Add tags' }).click();
  await expect(page.getByText('28 contacts tagged.')).toBeVisible();
  await expect(adding).toBeHidden();
  await expect(list.bar.getByRole('status')).toHaveText('Nothing selected yet');
  expect(await countOf(app, `search=match&tags=${tagId}`)).toBe(28);

  await all.click();
  await list.bar.getByRole('button', { name: 'Remove tags' }).click();
  const removing = page.getByRole('dialog', { name: 'Remove tags from 30 contacts' });
  await removing.getByRole('button', { name: 'Choose tag' }).click();
  await page.getByRole('option', { name: 'Spring' }).click();
  await page.keyboard.press('Escape');
  await removing.getByRole('button', { name: 'Remove tags' }).click();
  await expect(page.getByText('28 contacts untagged, 2 did not have it.')).toBeVisible();
  expect(await countOf(app, `search=match&tags=${tagId}`)).toBe(0);

  await list.box('Match 30').check();
  await list.bar.getByRole('button', { name: 'Set type' }).click();
  const typing = page.getByRole('dialog', { name: 'Set the type of 1 contact' });
  await typing.getByRole('radio', { name: 'Customer' }).check();
  await typing.getByRole('button', { name: 'Set type' }).click();
  await expect(page.getByText('1 contact set to customer.')).toBeVisible();
  expect(await countOf(app, 'search=match&type=customer')).toBe(1);
});

test('many go only when DELETE is typed, and only as many as were told', async ({ page, app }) => {
  await addMany(app, 'Gone', 5);
  const list = await editAll(page, '/contacts?search=gone');
  await list.bar.getByRole('button', { name: 'Select all 5 contacts that match' }).click();
  await list.bar.getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toHaveAccessibleName('Delete 5 contacts?');
  await expect(question).toContainText('This can be undone until');
  const word = question.getByRole('textbox', { name: 'Type “DELETE” to confirm' });
  await word.fill('DELET');
  await expect(question.getByRole('button', { name: 'Delete 5 contacts' })).toBeDisabled();
  await word.press('Enter');

  await addContact(app, { firstName: 'Gone', lastName: '06', email: 'gone.06@example.com' });
  await word.fill('DELETE');
  await question.getByRole('button', { name: 'Delete 5 contacts' }).click();
  await expect(question.getByRole('alert')).toContainText('6 contacts fit now');
  await expect(question).toHaveAccessibleName('Delete 6 contacts?');
  await expect(word).toHaveValue('');
  await expect(word).toBeFocused();
  const agree = question.getByRole('button', { name: 'Delete 6 contacts' });
  await expect(agree).toBeDisabled();
  expect(await countOf(app, 'search=gone')).toBe(6);

  await word.fill('DELETE');
  await agree.click();
  await expect(page.getByText('6 contacts deleted.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  expect(await countOf(app, 'search=gone')).toBe(0);
});

test('the contacts that are to go can be taken as a file first', async ({ page, app }) => {
  await addMany(app, 'File', 3);
  const list = await editAll(page, '/contacts?search=file');
  await list.pageBox.check();
  await list.bar.getByRole('button', { name: 'Delete' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export these contacts first' }).click();
  const stream = await (await download).createReadStream();
  const text = (await stream.toArray()).join('');
  for (const two of ['01', '02', '03']) expect(text).toContain(`file.${two}@example.com`);
});

test('who may only edit is not offered to delete many, and who may only look not to edit', async ({
  app,
  browser,
}) => {
  await addMany(app, 'Right', 1);
  const editor = await app.signIn(await browser.newContext(), 'editor');
  const list = await editAll(editor, '/contacts?search=right');
  await list.box('Right 01').check();
  await expect(list.bar.getByRole('button', { name: 'Add tags' })).toBeEnabled();
  await expect(list.bar.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await editor.context().close();

  const viewer = await app.signIn(await browser.newContext(), 'viewer');
  await viewer.goto('/contacts?search=right');
  const seen = listOn(viewer, 'Contacts');
  await expect(seen.row('Right 01')).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Edit all' })).toHaveCount(0);
  await viewer.keyboard.press('j');
  await viewer.keyboard.press('x');
  await expect(seen.box('Right 01')).toHaveCount(0);
  await viewer.context().close();
});

async function editAll(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Edit all' }).click();
  const list = listOn(page, 'Contacts');
  await expect(list.bar).toBeVisible();
  return list;
}

// In the order of their numbers by name and by e-mail; the newest is the last.
async function addMany(app: AppUnderTest, firstName: string, count: number) {
  for (let number = 1; number <= count; number += 1) {
    const lastName = String(number).padStart(2, '0');
    const email = `${firstName.toLowerCase()}.${lastName}@example.com`;
    await addContact(app, { firstName, lastName, email });
  }
}

async function countOf(app: AppUnderTest, filter: string) {
  const { count } = await app.send<{ count: number }>('GET', `/api/v1/contacts/count?${filter}`);
  return count;
}
