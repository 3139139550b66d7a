import { type AppUnderTest, expect, test } from '../../../platform/testing/browser.ts';
import { addContact, addTag } from '../testing/people.ts';

test('a profile shows who a contact is, the phone in both forms and the address as one writes it', async ({
  page,
  app,
}) => {
  const { id } = await addContact(app, {
    firstName: 'Jean',
    lastName: 'Dupont',
    email: 'jean@example.com',
    phone: '0142685300',
    addressLine1: '12 rue de la Paix',
    postalCode: '75002',
    city: 'Paris',
    country: 'FR',
  });
  await page.goto(`/contacts/${id}`);
  await expect(page).toHaveTitle('Jean Dupont · Contacts');
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByRole('link', { name: 'jean@example.com' })).toHaveAttribute(
    'href',
    'mailto:jean@example.com',
  );
  await expect(details.getByRole('link', { name: '+33 1 42 68 53 00' })).toHaveAttribute(
    'href',
    'tel:+33142685300',
  );
  await expect(details.getByText('01 42 68 53 00', { exact: true })).toBeVisible();
  await expect(details).toContainText(/12 rue de la Paix\s+75002 Paris\s+France/);
  await expect(details).toContainText(/Created.*Updated/s);
  await expect(page.getByRole('main')).toContainText('Lead');
});

test('a tag is found or made on a profile, tells its reason, leads to all who have it, and is taken away', async ({
  page,
  app,
}) => {
  await addTag(app, 'Workshop Bern');
  const { id } = await addContact(app, { firstName: 'Tara', lastName: 'Tagged' });
  await page.goto(`/contacts/${id}`);
  const tags = page.getByRole('region', { name: 'Tags' });
  const search = page.getByRole('combobox', { name: 'Tags to add' });
  await tags.getByRole('button', { name: 'Add tag' }).click();
  await search.fill('workshop');
  await page.getByRole('option', { name: 'Workshop Bern' }).click();
  await search.fill('Brand new');
  await page.getByRole('option', { name: 'Create “Brand new”' }).click();
  await expect(tags.getByRole('button', { name: 'Remove tag Brand new' })).toBeVisible();
  await page.keyboard.press('Escape');

  await tags.getByRole('button', { name: 'Remove tag Brand new' }).click();
  await expect(tags.getByText('Brand new')).toHaveCount(0);
  await tags.getByRole('button', { name: 'Workshop Bern', exact: true }).click();
  const why = page.getByRole('dialog', { name: 'Workshop Bern' });
  await expect(why).toContainText('By hand');
  await expect(why).toContainText('Olive Owner');
  await why.getByRole('link', { name: 'All contacts with this tag' }).click();
  await expect(page.getByRole('button', { name: 'Remove filter tagged Workshop Bern' })).toBeVisible();
  await expect(page.getByText('1 contact', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tara Tagged' })).toBeVisible();
});

test('the history of a contact tells who did what, from what to what', async ({ page, app }) => {
  const { id, version } = await addContact(app, { firstName: 'Hugo', lastName: 'Before' });
  await app.send('PATCH', `/api/v1/contacts/${id}`, { version, lastName: 'After' });
  await app.send('POST', `/api/v1/contacts/${id}/tags`, { tags: ['Told'] });
  await page.goto(`/contacts/${id}`);
  const entries = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText('Tagged Told');
  await expect(entries.nth(1)).toContainText('Edited');
  await expect(entries.nth(1)).toContainText('Last name: Before After');
  await expect(entries.nth(1)).toContainText('Olive Owner');
  await expect(entries.nth(2)).toContainText('Created');
});

test('the page of a deleted contact says that it is gone, and leads to the others', async ({ page, app }) => {
  const { id } = await addContact(app, { firstName: 'Late', lastName: 'Visitor' });
  await page.goto(`/contacts/${id}`);
  await expect(page.getByRole('heading', { name: 'Late Visitor', level: 1 })).toBeVisible();
  await app.send('DELETE', `/api/v1/contacts/${id}`);
  for (const address of [`/contacts/${id}`, `/contacts/${id}/edit`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/deleted|no contact/i);
  }
  await page.getByRole('link', { name: 'All contacts' }).click();
  await expect(page).toHaveURL('/contacts');
});

test('a history that does not load leaves the rest of the profile alone, and loads on trying again', async ({
  page,
  app,
}) => {
  const { id } = await addContact(app, { firstName: 'Rest', lastName: 'Stays' });
  const history = historyOf(app, id);
  await page.route(history, (route) => route.abort());
  await page.goto(`/contacts/${id}`);
  const section = page.getByRole('region', { name: 'History' });
  await expect(section.getByRole('alert')).toContainText('This could not be loaded');
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('E-mail');
  await page.unroute(history);
  await section.getByRole('button', { name: 'Try again' }).click();
  await expect(section.getByRole('listitem')).toContainText('Created');
});

function historyOf(app: AppUnderTest, id: string) {
  return new RegExp(`^${RegExp.escape(app.url)}/api/v1/contacts/${id}/history`);
}
