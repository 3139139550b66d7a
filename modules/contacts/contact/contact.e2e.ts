import type { Locator, Page } from '@playwright/test';
import { type AppUnderTest, expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact, addTag } from '../testing/people.ts';
import type { Contact } from './contact.contract.ts';

test('a contact is created with every field, a country by its name, and tags old and new', async ({
  page,
  app,
}) => {
  await addTag(app, 'Newsletter');
  await page.goto('/contacts/new');
  const fields = {
    'First name': 'Mina',
    'Last name': 'Muster',
    'E-mail': 'Mina.Muster@example.com',
    Phone: '044 668 18 00',
    'Address line 1': 'Seeweg 7',
    'Address line 2': 'c/o Keller',
    'Postal code': '8001',
    City: 'Zürich',
    'State or region': 'ZH',
  };
  for (const [label, value] of Object.entries(fields)) await field(page, label).fill(value);
  await page.getByText('Customer', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Country' }).fill('switz');
  await page.getByRole('option', { name: 'Switzerland' }).click();
  await page.getByRole('button', { name: 'Add tag' }).click();
  const tags = page.getByRole('combobox', { name: 'Tags to add' });
  await tags.fill('news');
  await page.getByRole('option', { name: 'Newsletter' }).click();
  await tags.fill('Fair 2026');
  await page.getByRole('option', { name: 'Create “Fair 2026”' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Create contact' }).click();

  await expect(page.getByText('Mina Muster was created')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mina Muster', level: 1 })).toBeVisible();
  const details = page.getByRole('region', { name: 'Details' });
  for (const text of ['Mina.Muster@example.com', '+41 44 668 18 00', 'Seeweg 7', 'c/o Keller'])
    await expect(details).toContainText(text);
  for (const text of ['8001', 'Zürich', 'ZH', 'Switzerland']) await expect(details).toContainText(text);
  await expect(page.getByRole('main')).toContainText(/Customer\s*since/);
  const given = page.getByRole('region', { name: 'Tags' });
  await expect(given).toContainText('Newsletter');
  await expect(given).toContainText('Fair 2026');
});

test('what is not right is said at its field, and what was typed stays', async ({ page }) => {
  await page.goto('/contacts/new');
  const email = field(page, 'E-mail');
  await field(page, 'First name').fill('Ann');
  await page.getByRole('button', { name: 'Create contact' }).click();
  await expect(email).toHaveAccessibleDescription('Give an e-mail address.');
  await expect(email).toBeFocused();

  await email.fill('ann at example.com');
  await page.getByRole('button', { name: 'Create contact' }).click();
  await expect(email).toHaveAccessibleDescription(/e-mail/i);
  await expect(email).not.toHaveAccessibleDescription('Give an e-mail address.');
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await expect(email).toHaveValue('ann at example.com');
  await expect(field(page, 'First name')).toHaveValue('Ann');
});

test('an e-mail that is taken leads to the contact who has it', async ({ page, app }) => {
  await addContact(app, { firstName: 'Paul', lastName: 'First', email: 'paul@example.com' });
  await page.goto('/contacts/new');
  await field(page, 'E-mail').fill('PAUL@example.com');
  await page.getByRole('button', { name: 'Create contact' }).click();
  await expect(page.getByText('This e-mail already belongs to Paul First.')).toBeVisible();
  await page.getByRole('link', { name: 'Paul First' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByRole('heading', { name: 'Paul First', level: 1 })).toBeVisible();
});

test('an edited contact has its new values on its page and in the list', async ({ page, app }) => {
  const { id } = await addContact(app, { firstName: 'Eva', lastName: 'Old', phone: '+41446681800' });
  await page.goto(`/contacts/${id}`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await field(page, 'Last name').fill('New');
  await field(page, 'Phone').fill('');
  await field(page, 'City').fill('Bern');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Eva New was saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Eva New', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Bern');
  await expect(page.getByRole('region', { name: 'Details' })).not.toContainText('668');
  await page.goto('/contacts?search=eva');
  await expect.poll(listOn(page, 'Contacts').names).toEqual(['Eva New']);
});

test('a contact that someone changed meanwhile shows both values to choose from, and nothing is lost', async ({
  page,
  app,
}) => {
  const before = await addContact(app, { firstName: 'Ann', lastName: 'Lee', city: 'Bern' });
  await page.goto(`/contacts/${before.id}/edit`);
  await field(page, 'Last name').fill('Lea');
  await field(page, 'City').fill('Basel');
  await change(app, before, { lastName: 'Leigh', phone: '+41 44 668 18 00' });
  await page.getByRole('button', { name: 'Save' }).click();

  const question = page.getByRole('dialog', { name: 'This contact was changed while you were editing it' });
  await expect(question).toContainText('Olive Owner changed it');
  const lastName = question.getByRole('radiogroup', { name: 'Last name' });
  await expect(lastName.getByRole('radio', { name: 'Lea' })).not.toBeChecked();
  await expect(lastName.getByRole('radio', { name: 'Leigh' })).not.toBeChecked();
  const phone = question.getByRole('radiogroup', { name: 'Phone' });
  await expect(phone.getByRole('radio', { name: '+41 44 668 18 00' })).toBeChecked();
  const city = question.getByRole('radiogroup', { name: 'City' });
  await expect(city.getByRole('radio', { name: 'Basel' })).toBeChecked();
  await expect(city.getByRole('radio', { name: 'Bern' })).not.toBeChecked();
  await expect(question.getByRole('button', { name: 'Choose for 1 more' })).toBeDisabled();
  expect(await now(app, before)).toMatchObject({ lastName: 'Leigh', city: 'Bern' });

  await lastName.getByRole('radio', { name: 'Lea' }).check();
  await question.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Ann Lea was saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ann Lea', level: 1 })).toBeVisible();
  expect(await now(app, before)).toMatchObject({
    firstName: 'Ann',
    lastName: 'Lea',
    city: 'Basel',
    phoneE164: '+41446681800',
  });
});

test('a contact that changes again while one chooses is compared again', async ({ page, app }) => {
  const before = await addContact(app, { firstName: 'Ida', city: 'Bern' });
  await page.goto(`/contacts/${before.id}/edit`);
  await field(page, 'City').fill('Basel');
  const second = await change(app, before, { city: 'Chur' });
  await page.getByRole('button', { name: 'Save' }).click();
  const city = page.getByRole('dialog').getByRole('radiogroup', { name: 'City' });
  await city.getByRole('radio', { name: 'Basel' }).check();
  await change(app, second, { city: 'Davos' });
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(city.getByRole('radio', { name: 'Davos' })).toBeVisible();
  await city.getByRole('radio', { name: 'Davos' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Ida', level: 1, exact: true })).toBeVisible();
  expect(await now(app, before)).toMatchObject({ city: 'Davos' });
});

test('a form with unsaved changes asks before it is left', async ({ page, app }) => {
  const { id } = await addContact(app, { firstName: 'Uma', lastName: 'Kept' });
  await page.goto(`/contacts/${id}`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await field(page, 'Last name').fill('Changed');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tags' }).click();
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(field(page, 'Last name')).toHaveValue('Changed');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const browsersQuestion = await asked;
  expect(browsersQuestion.type()).toBe('beforeunload');
  await browsersQuestion.dismiss();
  await expect(field(page, 'Last name')).toHaveValue('Changed');

  await page.goBack();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page).toHaveURL(`/contacts/${id}`);
  expect(await app.send('GET', `/api/v1/contacts/${id}`)).toMatchObject({ lastName: 'Kept' });
});

test('a contact is deleted from its page, which asks by name and leads back to the list as it was', async ({
  page,
  app,
}) => {
  await addContact(app, { firstName: 'Gone', lastName: 'Soon' });
  await addContact(app, { firstName: 'Gone', lastName: 'Never' });
  await page.goto('/contacts?search=gone&sort=name');
  await listOn(page, 'Contacts').row('Gone Soon').getByRole('link').click();
  await page.getByRole('button', { name: 'Actions for Gone Soon' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const question = page.getByRole('dialog', { name: 'Delete Gone Soon?' });
  await question.getByRole('button', { name: 'Delete contact' }).click();
  await expect(page.getByText('Gone Soon was deleted')).toBeVisible();
  await expect(page).toHaveURL('/contacts?search=gone&sort=name');
  await expect.poll(listOn(page, 'Contacts').names).toEqual(['Gone Never']);
});

function field(page: Page, label: string): Locator {
  return page.getByRole('main').getByRole('textbox', { name: label, exact: true });
}

function change(app: AppUnderTest, { id, version }: Contact, fields: object) {
  return app.send<Contact>('PATCH', `/api/v1/contacts/${id}`, { version, ...fields });
}

function now(app: AppUnderTest, { id }: Contact) {
  return app.send<Contact>('GET', `/api/v1/contacts/${id}`);
}
