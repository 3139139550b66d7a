import { expect, type Page, test as plain } from '@playwright/test';
import { killForGood, serverPid } from '../../../platform/postgres/app-process.ts';
import { type AppProcess, startAppProcess, temporaryFolder } from '../../../platform/testing/app-process.ts';
import { test, withOwner } from '../../../platform/testing/browser.ts';

const upload = async (page: Page, name: string, content: string) => {
  await page.goto('/imports/new');
  await page
    .getByLabel('File to import')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
};

test.describe('a wrong file', () => {
  const WRONG: [name: string, content: string, sentence: RegExp][] = [
    ['empty.csv', '', /empty/i],
    ['only-a-header.csv', 'Email,Name\n', /no rows|only a header|header/i],
    ['photo.csv', '\u0089PNG\r\n\u001a\n', /image|not a table|picture/i],
    ['page.csv', '<!DOCTYPE html><html><body>Sign in</body></html>', /HTML|web page/i],
  ];
  for (const [name, content, sentence] of WRONG) {
    test(`is told in a sentence what it is: ${name}`, async ({ page }) => {
      await page.goto('/imports/new');
      const buffer = Buffer.from(content, name === 'photo.csv' ? 'latin1' : 'utf8');
      await page.getByLabel('File to import').setInputFiles({ name, mimeType: 'text/csv', buffer });
      await expect(page.getByRole('alert')).toContainText(sentence);
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    });
  }

  test('that is too large is refused with the limit', async ({ page }) => {
    await page.goto('/imports/new');
    const buffer = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    await page
      .getByLabel('File to import')
      .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('alert')).toContainText('10 MB');
  });
});

test('columns that no header tells are mapped by hand, and skipped rows come back as a file', async ({
  page,
}) => {
  await upload(page, 'odd.csv', 'Contact point,Given\nodd@example.com,Odd\nnot an address,Nobody\n');
  await page.getByLabel('Field for “Contact point”').selectOption('E-mail');
  await page.getByLabel('Field for “Given”').selectOption('First name');
  await page.getByRole('button', { name: 'Start import' }).click();
  const result = page.getByRole('region', { name: 'Result of 2 rows' });
  await expect(result.getByRole('definition')).toHaveText(['1', '0', '0', '1']);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /skipped/i }).click();
  const file = await (await download).createReadStream();
  expect(Buffer.concat(await file.toArray()).toString()).toContain('not an address');
});

test('the same file again changes nothing and says so', async ({ page }) => {
  const content = 'Email,First name,Tags\nagain@example.com,Ann,Twice\n';
  for (const counts of [
    ['1', '0', '0', '0'],
    ['0', '0', '1', '0'],
  ]) {
    await upload(page, 'again.csv', content);
    await page.getByRole('button', { name: 'Start import' }).click();
    const result = page.getByRole('region', { name: 'Result of 1 row' });
    await expect(result.getByRole('definition')).toHaveText(counts);
  }
});

const ROWS = 40_000;

/** What dies in the middle of an import; the app is on its feet again when it resolves. */
type Death = (app: AppProcess, folder: string) => Promise<AppProcess>;

const DEATHS: Record<string, Death> = {
  'the end of the server': async (app, folder) => {
    await app.kill();
    return startAppProcess({ DATA_DIR: folder, PORT: new URL(app.url).port });
  },
  'the end of PostgreSQL': async (app, folder) => {
    await killForGood(await serverPid(folder));
    return app;
  },
  'the end of both': async (app, folder) => {
    await Promise.all([app.kill(), serverPid(folder).then(killForGood)]);
    return startAppProcess({ DATA_DIR: folder, PORT: new URL(app.url).port });
  },
};

for (const [what, die] of Object.entries(DEATHS)) {
  plain(`an import survives a reload of the page and ${what} in the middle of it`, async ({ context }) => {
    const folder = await temporaryFolder();
    let running = await startAppProcess({ DATA_DIR: folder.path });
    try {
      const app = await withOwner(running);
      const page = await app.signIn(context, 'owner');
      await startBigImport(page, app.url);
      await page.reload();
      await expect(page.getByText('Importing big.csv')).toBeVisible();
      running = await die(running, folder.path);
      await expect(page.getByRole('region', { name: /Result of 40,?000 rows/ })).toBeVisible({
        timeout: 90_000,
      });
      await expect(page.getByRole('definition')).toHaveText([/^40,?000$/, '0', '0', '0']);
      await page.getByRole('link', { name: 'Show contacts' }).click();
      await expect(page.getByRole('status').filter({ hasText: /40,?000 contacts/ })).toBeVisible();
    } finally {
      await running.stop();
      await folder.remove();
    }
  });
}

async function startBigImport(page: Page, url: string) {
  await page.goto(`${url}/imports/new`);
  const rows = Array.from({ length: ROWS }, (_, n) => `p${n}@example.com,Person ${n},"Big, Bulk ${n % 50}"`);
  const buffer = Buffer.from(`Email,First name,Tags\n${rows.join('\n')}\n`);
  await page.getByLabel('File to import').setInputFiles({ name: 'big.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Start import' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
}
