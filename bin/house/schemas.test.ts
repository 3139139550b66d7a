import { expect, test } from 'vitest';
import { brokenBy } from './testing/planted.ts';

const OFFERS = {
  'modules/offers/server.ts': `export const offers = { name: 'offers', needs: ['contacts'] };`,
  'modules/offers/migrations/001-offers.sql': 'create table offers.offer (price int);',
};

test("a migration is refused another module's table, and the platform's", async () => {
  const planted = {
    ...OFFERS,
    'modules/offers/migrations/002-buyer.sql':
      'create table offers.buyer (\n  contact uuid references contacts.contact\n);',
    'modules/contacts/migrations/002-owner.sql':
      'alter table contacts.contact add owner text references auth."user";',
  };
  expect(await brokenBy(planted)).toEqual([
    'sql-names-its-own-schema modules/contacts/migrations/002-owner.sql:1',
    'sql-names-its-own-schema modules/offers/migrations/002-buyer.sql:2',
  ]);
});

test("a query is refused another module's table, by builder and by SQL", async () => {
  const planted = {
    ...OFFERS,
    'modules/offers/built.sql.ts': `export const built = (tx: { selectFrom(table: string): unknown }) => tx.selectFrom('contacts.contact as c');`,
    'modules/offers/written.sql.ts':
      'export const written = (sql: typeof String.raw) => sql`\n  select *\n  from contacts.contact`;',
  };
  expect(await brokenBy(planted)).toEqual([
    'sql-names-its-own-schema modules/offers/built.sql.ts:1',
    'sql-names-its-own-schema modules/offers/written.sql.ts:3',
  ]);
});

test("the platform is refused a module's table", async () => {
  const planted = { 'platform/db/count.sql.ts': `export const table = 'contacts.contact';` };
  expect(await brokenBy(planted)).toEqual(['sql-names-its-own-schema platform/db/count.sql.ts:1']);
});

test("rights and slots of another module may be named, and tests may look into another's tables", async () => {
  const planted = {
    ...OFFERS,
    'modules/offers/names.ts': `export const names = ['contacts.view', 'contacts.profile'];`,
    'modules/offers/order.test.ts': `import { test } from 'vitest';\ntest('orders', () => 'contacts.contact');`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});

test('what a remark or a quoted value says names no table', async () => {
  const planted = {
    'modules/contacts/migrations/002-note.sql': `-- as in auth.session\n/* auth.session */ insert into contacts.contact values ('auth.session');`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});
