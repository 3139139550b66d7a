import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkHouse } from '../check.ts';

/** Files by their paths. */
export type Files = Record<string, string>;

/** A small house in which every rule holds. */
const SOUND: Files = {
  'app/config.ts': 'export const port = process.env.PORT;',
  'app/server.ts': `import { contacts } from '../modules/contacts/server.ts';\nexport const all = [contacts];`,
  'app/web.tsx': `import { ContactsPage } from '../modules/contacts/list/contacts-page.tsx';\nexport const page = <ContactsPage />;`,
  'platform/db/db.ts': 'export interface Db { name: string }',
  'platform/db/migrations/001-platform.sql': 'create table platform.setting (name text);',
  'platform/auth/migrations/001-auth.sql': 'create table auth.session (token text);',
  'platform/ui/page.tsx': 'export const Page = () => <main />;',
  'platform/ui/page.module.css': 'main { margin: 0 }',
  'platform/testing/database.ts': 'export const url = process.env.TEST_POSTGRES_URL;',
  'modules/contacts/migrations/001-contacts.sql':
    'create table contacts.contact (id uuid default platform.uuid7());',
  'modules/contacts/server.ts': `import { countContacts } from './list/list.ts';\nexport const contacts = { name: 'contacts', needs: [], countContacts };`,
  'modules/contacts/public.ts': `export { countContacts } from './list/list.ts';`,
  'modules/contacts/public.web.tsx': `export { ContactsPage } from './list/contacts-page.tsx';`,
  'modules/contacts/list/list.contract.ts': `import { z } from 'zod';\nexport const total = z.number();`,
  'modules/contacts/list/list.ts': `import type { Db } from '../../../platform/db/db.ts';\nimport { total } from './list.contract.ts';\nexport const countContacts = (db: Db) => total.parse(db.name.length);`,
  'modules/contacts/list/contacts-page.tsx': `import { Page } from '../../../platform/ui/page.tsx';\nimport { total } from './list.contract.ts';\nexport const ContactsPage = () => <Page key={total.type} />;`,
  'modules/contacts/list/list.test.ts': `import { test } from 'vitest';\nimport { url } from '../../../platform/testing/database.ts';\ntest('counts', () => url);`,
};

/** Checks the sound house with these files planted in it, and gives each broken rule with the place: `rule file:line`. */
export async function brokenBy(planted: Files): Promise<string[]> {
  const root = await plant({ ...SOUND, ...planted });
  try {
    const { violations } = await checkHouse(root);
    return violations.map(({ rule, file }) => `${rule} ${file}`).sort();
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Writes files into a new temporary folder that has our packages, and gives its path. */
export async function plant(files: Files = SOUND): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'contacts-house-')));
  await symlink(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), `${text}\n`);
  }
  return root;
}
