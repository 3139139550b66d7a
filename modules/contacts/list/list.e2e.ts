import { type AppUnderTest, expect, test } from '../../../platform/testing/browser.ts';
import { listOn } from '../../../platform/testing/list-page.ts';
import { addContact } from '../testing/people.ts';

test('a list without any contact offers to import and to create the first one', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Import' }).last()).toHaveAttribute('href', '/imports/new');
  await main.getByRole('link', { name: 'New contact' }).last().click();
  await expect(page).toHaveURL('/contacts/new');
});

test.describe('of sixty people', () => {
  test.beforeAll(({ app }) => addSixty(app));

  test('the list narrows as one types a name, an e-mail or a phone', async ({ page }) => {
    await page.goto('/contacts');
    const list = listOn(page, 'Contacts');
    await expect(page.getByText('60 contacts', { exact: true })).toBeVisible();
    for (const text of ['ångs', 'zoe@', '044 668', '+41446681800']) {
      await list.search.fill('');
      await list.search.pressSequentially(text);
      await expect.poll(list.names).toEqual(['Zoë Ångström']);
      await expect(page.getByText('1 contact', { exact: true })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Clear search' }).click();
    await expect(page.getByText('60 contacts', { exact: true })).toBeVisible();
  });

  test('leads and customers are shown apart', async ({ page }) => {
    await page.goto('/contacts');
    const list = listOn(page, 'Contacts');
    const type = (name: string) => page.getByRole('search').getByText(name, { exact: true });
    await type('Customers').click();
    await expect.poll(list.names).toEqual(['Bob Stone', 'Ann Lee']);
    await expect(page.getByText('2 contacts', { exact: true })).toBeVisible();
    await type('Leads').click();
    await expect(page.getByText('58 contacts', { exact: true })).toBeVisible();
    await expect(list.row('Ann Lee')).toHaveCount(0);
    await type('All').click();
    await expect(page.getByText('60 contacts', { exact: true })).toBeVisible();
  });

  test('a header sorts the list one way and then the other', async ({ page }) => {
    await page.goto('/contacts?search=example');
    const list = listOn(page, 'Contacts');
    const ends = {
      Name: ['Ann Lee', 'Zoë Ångström'],
      'E-mail': ['Ann Lee', 'Zoë Ångström'],
      Created: ['Zoë Ångström', 'Guest 01'],
    };
    for (const [column, [first = '', last = '']] of Object.entries(ends)) {
      await list.sortBy(column);
      await expect(list.rows.first()).toContainText(first);
      await list.sortBy(column);
      await expect(list.rows.first()).toContainText(last);
    }
    await list.sortBy('Type');
    await expect(list.header('Type')).toHaveAttribute('aria-sort', 'ascending');
    await expect(list.rows.first()).toContainText(/Ann Lee|Bob Stone/);
    await list.sortBy('Type');
    await expect(list.header('Type')).toHaveAttribute('aria-sort', 'descending');
    await expect(list.rows.first()).not.toContainText(/Ann Lee|Bob Stone/);
  });

  test('the list is paged forth and back, in pages of the chosen size, with the count of all', async ({
    page,
  }) => {
    await page.goto('/contacts?sort=email');
    const list = listOn(page, 'Contacts');
    await expect(list.rows).toHaveCount(50);
    await list.size.selectOption('25 per page');
    await expect(list.rows).toHaveCount(25);
    const first = await list.names();
    await expect(list.previous).toBeDisabled();

    await list.next.click();
    await expect(list.rows.first()).not.toContainText(first[0] ?? '');
    await expect(list.rows).toHaveCount(25);
    const second = await list.names();
    await list.next.click();
    await expect(list.rows).toHaveCount(10);
    await expect(list.next).toBeDisabled();
    await expect(page.getByText('60 contacts', { exact: true })).toBeVisible();
    const third = await list.names();
    expect(new Set([...first, ...second, ...third]).size).toBe(60);

    await list.previous.click();
    await expect.poll(list.names).toEqual(second);
    await list.previous.click();
    await expect.poll(list.names).toEqual(first);
    await expect(list.previous).toBeDisabled();
  });

  test('a reload, the way back and a shared address show the same view', async ({ page, app, browser }) => {
    await page.goto('/contacts');
    const list = listOn(page, 'Contacts');
    await page.getByRole('search').getByText('Leads', { exact: true }).click();
    await list.search.fill('guest');
    await list.size.selectOption('25 per page');
    await list.sortBy('E-mail');
    await expect(list.rows.first()).toContainText('Guest 01');
    await list.next.click();
    await expect(list.rows.first()).toContainText('Guest 26');
    const view = await list.names();
    const address = page.url();

    await page.reload();
    await expect.poll(list.names).toEqual(view);
    await expect(list.search).toHaveValue('guest');
    await expect(list.size).toHaveValue('25');
    await expect(list.header('E-mail')).toHaveAttribute('aria-sort', 'ascending');

    await list.rows.nth(2).getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Guest 28', level: 1 })).toBeVisible();
    await page.goBack();
    await expect.poll(list.names).toEqual(view);
    await page.goForward();
    await page.getByRole('main').getByRole('link', { name: 'Contacts', exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect.poll(list.names).toEqual(view);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect(list.rows.first()).toContainText('Guest 01');

    const other = await app.signIn(await browser.newContext(), 'viewer');
    await other.goto(address);
    await expect.poll(listOn(other, 'Contacts').names).toEqual(view);
    await other.context().close();
  });

  test('a row leads to viewing, editing and deleting its contact, and asks by name before it deletes', async ({
    page,
    app,
  }) => {
    const { id } = await addContact(app, { firstName: 'Dora', lastName: 'Short', email: 'dora@example.com' });
    await page.goto('/contacts?search=dora');
    const list = listOn(page, 'Contacts');
    await list.choose('View', 'Dora Short');
    await expect(page).toHaveURL(`/contacts/${id}`);
    await page.goBack();
    await list.choose('Edit', 'Dora Short');
    await expect(page).toHaveURL(`/contacts/${id}/edit`);
    await page.goBack();

    await list.choose('Delete', 'Dora Short');
    const question = page.getByRole('dialog', { name: 'Delete Dora Short?' });
    await expect(question).toContainText('dora@example.com');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toBeHidden();
    await expect.poll(list.names).toEqual(['Dora Short']);

    await list.choose('Delete', 'Dora Short');
    await question.getByRole('button', { name: 'Delete contact' }).click();
    await expect(page.getByText('Dora Short was deleted')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  });

  test('nothing found is said, with the way back to all contacts', async ({ page }) => {
    await page.goto('/contacts?type=customer');
    const list = listOn(page, 'Contacts');
    await list.search.fill('nobody of this name');
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByText('60 contacts', { exact: true })).toBeVisible();
    await expect(list.search).toHaveValue('');
    await expect(page).toHaveURL('/contacts');
  });

  test('a list that does not load says so, and loads on trying again', async ({ page }) => {
    const refused = (url: URL) => url.pathname === '/api/v1/contacts';
    await page.route(refused, (route) => route.abort());
    await page.goto('/contacts');
    await expect(page.getByRole('alert')).toContainText('The list could not be loaded');
    await page.unroute(refused);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(listOn(page, 'Contacts').rows).toHaveCount(50);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('the slash key leads into the search', async ({ page }) => {
    await page.goto('/contacts');
    const list = listOn(page, 'Contacts');
    await expect(list.rows).toHaveCount(50);
    await page.keyboard.press('/');
    await expect(list.search).toBeFocused();
    await page.keyboard.type('ann/');
    await expect(list.search).toHaveValue('ann/');
  });
});

// Created in this order, so that the last is the newest.
async function addSixty(app: AppUnderTest) {
  for (let number = 1; number <= 57; number += 1) {
    const two = String(number).padStart(2, '0');
    await addContact(app, { firstName: 'Guest', lastName: two, email: `guest.${two}@example.com` });
  }
  await addContact(app, {
    firstName: 'Ann',
    lastName: 'Lee',
    email: 'ann@example.com',
    type: 'customer',
    tags: ['VIP', 'Newsletter'],
  });
  await addContact(app, {
    firstName: 'Bob',
    lastName: 'Stone',
    email: 'bob@example.com',
    type: 'customer',
    tags: ['Newsletter'],
  });
  await addContact(app, {
    firstName: 'Zoë',
    lastName: 'Ångström',
    email: 'zoe@example.com',
    phone: '044 668 18 00',
    country: 'CH',
    tags: ['Newsletter', 'VIP'],
  });
}
