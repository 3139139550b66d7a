import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startPostgres } from '../platform/postgres/postgres.ts';
import { startAppProcess } from '../platform/testing/app-process.ts';

const SAMPLE = join(import.meta.dirname, '../modules/contacts/import/fixtures/kajabi_people.csv');

const databases = {
  'the embedded database': async (folder: string) => ({ env: { DATA_DIR: folder }, end: async () => {} }),
  'a PostgreSQL that DATABASE_URL names': async (folder: string) => {
    const server = await startPostgres({ dataDir: folder, durable: false });
    return { env: { DATABASE_URL: server.url }, end: server.stop };
  },
};

for (const [name, open] of Object.entries(databases)) {
  test(`a stranger brings a file, and finds, edits, tags and deletes the people in it, on ${name}`, async ({
    page,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'contacts-story-'));
    const database = await open(folder);
    const app = await startAppProcess(database.env);
    try {
      await becomeOwner(page, app.ownerLink ?? '');
      await importSample(page);
      await findAndOpen(page);
      await edit(page);
      await tag(page);
      await remove(page);
      expect(await app.stop()).toBe(0);
    } finally {
      await app.kill();
      await database.end();
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });
}

async function becomeOwner(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Olive Owner');
  await page.getByLabel('E-mail').fill('olive@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('No contacts yet')).toBeVisible();
}

async function importSample(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Import' }).first().click();
  await page.getByLabel('File to import').setInputFiles(SAMPLE);
  await expect(page.getByRole('heading', { name: 'kajabi_people.csv' })).toBeVisible();
  await expect(page.getByLabel('Field for “Email”')).toHaveValue('email');
  await expect(page.getByLabel('Field for “Mobile Phone Number (mobile_phone_number)”')).toHaveValue('phone');
  await expect(page.getByRole('region', { name: 'First rows', exact: true })).toContainText('Lynn');
  await page.getByRole('region', { name: 'Tags for all' }).getByRole('button', { name: 'Add tag' }).click();
  await page.getByLabel('Tags to add').first().fill('From Kajabi');
  await page.getByRole('option', { name: /From Kajabi/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start import' }).click();
  const result = page.getByRole('region', { name: 'Result of 2 rows' });
  await expect(result.getByRole('definition')).toHaveText(['2', '0', '0', '0']);
  await result.getByRole('link', { name: 'Show contacts' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 contacts' })).toBeVisible();
}

async function findAndOpen(page: Page) {
  await page.getByRole('searchbox').fill('202 555');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Jane Public' }).click();
  await expect(page.getByRole('heading', { name: 'Jane Public' })).toBeVisible();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toContainText('jane.public@example.com');
  await expect(details).toContainText('+1 202 555 0143');
  await expect(details).toContainText('United States');
}

async function edit(page: Page) {
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('City').fill('Cambridge');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Cambridge');
}

async function tag(page: Page) {
  const tags = page.getByRole('region', { name: 'Tags' });
  await tags.getByRole('button', { name: 'Add tag' }).click();
  await page.getByLabel('Tags to add').first().fill('Speaker');
  await page.getByRole('option', { name: /Speaker/ }).click();
  await page.keyboard.press('Escape');
  await expect(tags.getByText('Speaker')).toBeVisible();
  for (const tag of ['From Kajabi', 'vip', 'webinar']) await expect(tags.getByText(tag)).toBeVisible();
}

async function remove(page: Page) {
  await page.getByRole('button', { name: 'Actions for Jane Public' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toContainText('Jane Public');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('202 555');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByRole('link', { name: 'Lynn Amber Sample' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Jane Public' })).toHaveCount(0);
}
