import { expect, type Page, test } from '@playwright/test';
import { type AppProcess, startAppProcess, temporaryFolder } from '../testing/app-process.ts';
import { barriersOn, tooWideBy } from '../testing/look-at.ts';

const PASSWORD = 'a long enough password';
const CHANGED = 'another long password';

let app: AppProcess;
let removeFolder: () => Promise<void>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const folder = await temporaryFolder();
  removeFolder = folder.remove;
  app = await startAppProcess({ DATA_DIR: folder.path });
});

test.afterAll(async () => {
  await app?.stop();
  await removeFolder?.();
});

test('the printed link makes the owner once and signs in', async ({ page }) => {
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: 'Almost there' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(app.ownerLink ?? '');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Type your name.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('Olive Owner');
  await page.getByLabel('E-mail').fill('olive@example.com');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/contacts$/);

  await page.goto(app.ownerLink ?? '');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The owner is here already' })).toBeVisible();
});

test('a visitor signs in, arrives where they wanted to be, and signs out', async ({ page }) => {
  await page.goto(`${app.url}/settings/api-keys`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill('olive@example.com');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText('E-mail or password is wrong.');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'API keys', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Olive Owner' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('an invited viewer joins by the link and is not shown what only admins do', async ({
  page,
  browser,
}) => {
  await signIn(page, '/settings/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail').fill('vera@example.com');
  await page.getByRole('radio', { name: 'Viewer' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make invitation' }).click();
  const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText('vera@example.com');
  await expectAccessible(page);

  const guest = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
  await guest.goto(link);
  await expect(guest.getByText('Olive Owner invites you as a viewer.')).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel('Your name').fill('Vera Viewer');
  await guest.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await guest.getByRole('button', { name: 'Create account' }).click();
  await expect(guest.getByRole('button', { name: 'Vera Viewer' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Contacts' }).first()).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Members' })).toHaveCount(0);
  await guest.goto(`${app.url}/settings/members`);
  await expect(guest.getByText('It lacks the right “Invite, change and remove members”')).toBeVisible();
  await guest.context().close();
});

test('a member’s role is changed, and the member removed', async ({ page }) => {
  await signIn(page, '/settings/members');
  const row = page.getByRole('row', { name: 'Vera Viewer' });
  await row.getByRole('button', { name: 'Actions for Vera Viewer' }).click();
  await page.getByRole('menuitem', { name: 'Change role' }).click();
  await page.getByRole('radio', { name: 'Editor' }).check();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Editor');
  await expect(row).toContainText('+1 right');

  await row.getByRole('button', { name: 'Actions for Vera Viewer' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByLabel('Type “remove” to confirm').fill('remove');
  await page.getByRole('button', { name: 'Remove member' }).click();
  await expect(page.getByRole('row', { name: 'vera@example.com' })).toHaveCount(0);
});

test('an API key is shown once, works, and is refused when it is withdrawn', async ({ page, playwright }) => {
  await signIn(page, '/settings/api-keys');
  await page.getByRole('button', { name: 'New API key' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Online shop');
  await page.getByRole('checkbox').first().check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create key' }).click();
  const key = await page.getByRole('textbox', { name: 'API key' }).inputValue();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: 'Online shop' })).toBeVisible();
  await expectAccessible(page);

  const program = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  expect((await program.get(`${app.url}/api/v1/session`)).status()).toBe(200);
  await page.getByRole('button', { name: 'Actions for Online shop' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw key' }).click();
  await expect(page.getByRole('heading', { name: 'No API keys yet' })).toBeVisible();
  expect((await program.get(`${app.url}/api/v1/session`)).status()).toBe(401);
  await program.dispose();
});

test('on a phone the password is changed, and only the new one signs in', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await signIn(page, '/settings/account');
  expect(await tooWideBy(page)).toBe(0);
  await expectAccessible(page);
  await page.getByLabel('Current password', { exact: true }).fill('not the password');
  await page.getByLabel('New password', { exact: true }).fill(CHANGED);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('The current password is wrong.')).toBeVisible();
  await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password was changed')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(page, '/settings/account', CHANGED);
});

async function signIn(page: Page, path: string, password = PASSWORD) {
  await page.goto(app.url + path);
  await page.getByLabel('E-mail').fill('olive@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  await expect(page).toHaveURL(app.url + path);
}

async function expectAccessible(page: Page) {
  expect(await barriersOn(page)).toEqual([]);
}
