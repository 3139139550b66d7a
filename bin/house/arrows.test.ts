import { expect, test } from 'vitest';
import { brokenBy } from './testing/planted.ts';

test('a sound house breaks no rule', async () => {
  expect(await brokenBy({})).toEqual([]);
});

test('the platform is refused a module', async () => {
  const platform = `import { countContacts } from '../../modules/contacts/public.ts';\nexport const count = countContacts;`;
  expect(await brokenBy({ 'platform/jobs/count.ts': platform })).toEqual([
    'folders-point-one-way platform/jobs/count.ts',
    'platform-knows-no-module platform/jobs/count.ts',
  ]);
});

test('a module is refused what lies in app/', async () => {
  const module = `import { port } from '../../../app/config.ts';\nexport const address = port;`;
  expect(await brokenBy({ 'modules/contacts/list/address.ts': module })).toEqual([
    'folders-point-one-way modules/contacts/list/address.ts',
    'nobody-imports-app modules/contacts/list/address.ts',
  ]);
});

test('a module is refused the inside of another that it needs', async () => {
  const planted = {
    'modules/offers/server.ts': `export const offers = { name: 'offers', needs: ['contacts'] };`,
    'modules/offers/order.ts': `import { countContacts } from '../contacts/list/list.ts';\nexport const count = countContacts;`,
  };
  expect(await brokenBy(planted)).toEqual(['modules-meet-at-their-doors modules/offers/order.ts']);
});

test('a module reaches another by its doors when its manifest says that it needs it', async () => {
  const planted = {
    'modules/offers/server.ts': `export const offers = { name: 'offers', needs: ['contacts'] };`,
    'modules/offers/order.ts': `import { countContacts } from '../contacts/public.ts';\nexport const count = countContacts;`,
    'modules/offers/card.tsx': `import { ContactsPage } from '../contacts/public.web.tsx';\nexport const Card = ContactsPage;`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});

test('a test of a module boots those it needs, and is refused the rest of them', async () => {
  const planted = {
    'modules/offers/server.ts': `export const offers = { name: 'offers', needs: ['contacts'] };`,
    'modules/offers/order/order.test.ts': `import { contacts } from '../../contacts/server.ts';\nimport { offers } from '../server.ts';\nexport const booted = [contacts, offers];`,
    'modules/offers/testing/count.ts': `import { countContacts } from '../../contacts/list/list.ts';\nexport const count = countContacts;`,
  };
  expect(await brokenBy(planted)).toEqual(['tests-boot-modules-whole modules/offers/testing/count.ts']);
});

test('a module is refused the door of another that its manifest does not name', async () => {
  const planted = {
    'modules/offers/server.ts': `export const offers = { name: 'offers', needs: ['payments'] };`,
    'modules/offers/order.ts': `import type { countContacts } from '../contacts/public.ts';\nexport type Count = typeof countContacts;`,
  };
  expect(await brokenBy(planted)).toEqual(['modules-say-what-they-need modules/offers/order.ts']);
});

test('a browser file is refused a server file, also when it is loaded late or only for its types', async () => {
  const planted = {
    'modules/contacts/list/total.web.ts': `import type { Db } from '../../../platform/db/db.ts';\nexport type Handle = Db;`,
    'modules/contacts/list/late.tsx': `export const load = { page: () => import('./list.ts') };`,
  };
  expect(await brokenBy(planted)).toEqual([
    'browser-imports-browser modules/contacts/list/late.tsx',
    'browser-imports-browser modules/contacts/list/total.web.ts',
  ]);
});

test('a browser file is refused Node.js and the packages of the server', async () => {
  const planted = {
    'platform/ui/read.web.ts': `import { readFile } from 'node:fs/promises';\nexport const read = readFile;`,
    'platform/ui/query.web.ts': `import { sql } from 'kysely';\nexport const query = sql;`,
  };
  expect(await brokenBy(planted)).toEqual([
    'browser-has-no-node platform/ui/read.web.ts',
    'browser-has-no-server-packages platform/ui/query.web.ts',
  ]);
});

test('a browser file takes styles, other browser files and packages of the browser', async () => {
  const page = `import { Button } from '@mantine/core';\nimport './page.module.css';\nimport { word } from './word.web.ts';\nexport const Named = () => <Button>{word}</Button>;`;
  const planted = { 'platform/ui/named.tsx': page, 'platform/ui/word.web.ts': `export const word = 'Go';` };
  expect(await brokenBy(planted)).toEqual([]);
});

test('a server file is refused a browser file and a package of the browser', async () => {
  const planted = {
    'modules/contacts/list/render.ts': `export { ContactsPage } from './contacts-page.tsx';`,
    'modules/contacts/list/element.ts': `import { createElement } from 'react';\nexport const element = createElement;`,
  };
  expect(await brokenBy(planted)).toEqual([
    'server-imports-no-browser modules/contacts/list/element.ts',
    'server-imports-no-browser modules/contacts/list/render.ts',
  ]);
});

test('a contract is refused all but contracts and packages that run on both sides', async () => {
  const planted = {
    'platform/db/name.contract.ts': `import type { Db } from './db.ts';\nexport type Name = Db['name'];`,
    'platform/db/reply.contract.ts': `import type { FastifyReply } from 'fastify';\nexport type Reply = FastifyReply;`,
    'platform/db/hash.contract.ts': `import { createHash } from 'node:crypto';\nexport const hash = createHash;`,
  };
  expect(await brokenBy(planted)).toEqual([
    'browser-has-no-node platform/db/hash.contract.ts',
    'contracts-run-on-both-sides platform/db/name.contract.ts',
    'contracts-take-packages-of-both-sides platform/db/reply.contract.ts',
  ]);
});

test('what serves tests is refused to the product', async () => {
  const verb = `import { url } from '../../../platform/testing/database.ts';\nexport const address = url;`;
  expect(await brokenBy({ 'modules/contacts/list/address.ts': verb })).toEqual([
    'testing-is-for-tests modules/contacts/list/address.ts',
  ]);
});

test('a circle of three files is refused once, whoever begins it', async () => {
  const planted = {
    'platform/jobs/a.ts': `import type { B } from './b.ts';\nexport type A = B;`,
    'platform/jobs/b.ts': `import type { C } from './c.ts';\nexport type B = C;`,
    'platform/jobs/c.ts': `import type { A } from './a.ts';\nexport type C = A | string;`,
  };
  expect(await brokenBy(planted)).toEqual(['no-circle platform/jobs/a.ts']);
});
