import { expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact, addTag } from '../testing/people.ts';

test('without any tag the page offers to make one, and then lists it', async ({ page }) => {
  await page.goto('/tags');
  await expect(page.getByRole('heading', { name: 'No tags yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New tag' }).last().click();
  const form = page.getByRole('dialog', { name: 'New tag' });
  await form.getByLabel('Name').fill('  Course   2026 ');
  await form.getByLabel('Description').fill('Those who took the course.');
  await form.getByRole('button', { name: 'Create tag' }).click();
  await expect(page.getByText('“Course 2026” was created')).toBeVisible();
  const row = listOn(page, 'Tags').row('Course 2026');
  await expect(row).toContainText('Those who took the course.');
  await expect(row.getByRole('cell', { name: '0', exact: true })).toBeVisible();
});

test('pasted lines become tags; those that exist are named and left alone', async ({ page, app }) => {
  await addTag(app, 'Ölmühle', 'As it was');
  await page.goto('/tags');
  await page.getByRole('button', { name: 'Add many' }).click();
  const form = page.getByRole('dialog', { name: 'Add many tags' });
  await form.getByRole('button', { name: 'Create tags' }).click();
  await expect(form.getByRole('textbox')).toHaveAccessibleDescription(/Give at least one line\./);
  await form.getByRole('textbox').fill('Line one\r\n\n  Line two  \nölmühle\nLINE ONE\n');
  await form.getByRole('button', { name: 'Create tags' }).click();
  await expect(form.getByText('2 created')).toBeVisible();
  await expect(form).toContainText('Line one, Line two');
  await expect(form).toContainText(/1 existed already\s*Ölmühle/);
  await form.getByRole('button', { name: 'Done' }).click();
  const list = listOn(page, 'Tags');
  await expect(list.row('Line two')).toBeVisible();
  await expect(list.row('Ölmühle')).toContainText('As it was');
});

test('a tag is renamed and described anew, also where contacts have it', async ({ page, app }) => {
  const { id } = await addContact(app, { firstName: 'Rena', tags: ['Misspeled'] });
  await page.goto('/tags?search=misspel');
  await listOn(page, 'Tags').choose('Edit', 'Misspeled');
  const form = page.getByRole('dialog', { name: 'Edit tag' });
  await form.getByLabel('Name').fill('Misspelled');
  await form.getByLabel('Description').fill('Now with two l.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Misspelled” was saved')).toBeVisible();
  await expect(listOn(page, 'Tags').row('Misspelled')).toContainText('Now with two l.');
  await page.goto(`/contacts/${id}`);
  await expect(page.getByRole('region', { name: 'Tags' })).toContainText('Misspelled');
});

test('a name that another tag has is refused at the field, whatever its case and width', async ({
  page,
  app,
}) => {
  await addTag(app, 'Gold');
  await addTag(app, 'Silver');
  await page.goto('/tags');
  await page.getByRole('button', { name: 'New tag' }).first().click();
  const made = page.getByRole('dialog', { name: 'New tag' });
  await made.getByLabel('Name').fill('ＧＯＬＤ');
  await made.getByRole('button', { name: 'Create tag' }).click();
  await expect(made.getByLabel('Name')).toHaveAccessibleDescription(/Gold/);
  await made.getByRole('button', { name: 'Cancel' }).click();

  await listOn(page, 'Tags').choose('Edit', 'Silver');
  const edited = page.getByRole('dialog', { name: 'Edit tag' });
  await edited.getByLabel('Name').fill('gold');
  await edited.getByRole('button', { name: 'Save' }).click();
  await expect(edited.getByLabel('Name')).toHaveAccessibleDescription(/Gold/);
  await edited.getByRole('button', { name: 'Cancel' }).click();
  await expect(listOn(page, 'Tags').row('Silver')).toBeVisible();
});

test('the number of contacts of a tag leads to the list filtered by it', async ({ page, app }) => {
  await addContact(app, { firstName: 'Iris', tags: ['Counted'] });
  await addContact(app, { firstName: 'Otto', tags: ['Counted'] });
  await addContact(app, { firstName: 'Else' });
  await page.goto('/tags?search=counted');
  const number = listOn(page, 'Tags').row('Counted').getByRole('cell', { name: '2', exact: true });
  // The link of the row lies over all of its cells.
  await number.click({ force: true });
  await expect(page.getByRole('button', { name: 'Remove filter tagged Counted' })).toBeVisible();
  await expect.poll(listOn(page, 'Contacts').names).toEqual(['Otto', 'Iris']);
});

test('deleting a tag says from how many contacts it goes and asks for the word, and the contacts stay', async ({
  page,
  app,
}) => {
  const { id } = await addContact(app, { firstName: 'Stays', tags: ['Doomed'] });
  await addContact(app, { tags: ['Doomed'] });
  await page.goto('/tags?search=doomed');
  const list = listOn(page, 'Tags');
  await list.choose('Delete', 'Doomed');
  const question = page.getByRole('dialog', { name: 'Delete the tag “Doomed”?' });
  await expect(question).toContainText('It goes from 2 contacts.');
  await expect(question.getByRole('button', { name: 'Delete tag' })).toBeDisabled();
  await question.getByLabel('Type “delete” to confirm').fill('delete');
  await question.getByRole('button', { name: 'Delete tag' }).click();
  await expect(page.getByText('“Doomed” was deleted, from 2 contacts')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await page.goto(`/contacts/${id}`);
  await expect(page.getByRole('heading', { name: 'Stays', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tags' }).getByText('Doomed')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Tag Doomed was deleted');
});

test('the tags narrow as one types, and all of them are a press away', async ({ page, app }) => {
  await addTag(app, 'Needle');
  await addTag(app, 'Haystack');
  await page.goto('/tags');
  const list = listOn(page, 'Tags');
  await list.search.pressSequentially('needl');
  await expect.poll(list.names).toEqual(['Needle']);
  await expect(page).toHaveURL('/tags?search=needl');
  await list.search.fill('no such tag');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(list.row('Haystack')).toBeVisible();
});
