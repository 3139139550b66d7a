import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { brokenBy, plant } from './testing/planted.ts';

const PROJECT = join(import.meta.dirname, '../..');

test('a query that writes is refused on a plain `db`', async () => {
  const planted = {
    'platform/db/built.ts': `export const forget = (db: { deleteFrom(table: string): unknown }) => db.deleteFrom('platform.setting');`,
    'platform/db/given.ts': `export const forget = (given: { db: { updateTable(table: string): unknown } }) => given.db.updateTable('platform.setting');`,
    'platform/db/written.ts':
      'import { sql } from "kysely";\nexport const forget = (db: never) => sql`\n  with gone as (delete from platform.setting returning *) select * from gone`.execute(db);',
  };
  expect(await brokenBy(planted)).toEqual([
    'writes-take-tx platform/db/built.ts:1',
    'writes-take-tx platform/db/given.ts:1',
    'writes-take-tx platform/db/written.ts:2',
  ]);
});

test('a query that writes is made on a transaction, and one that reads on either', async () => {
  const planted = {
    'platform/db/write.ts': `export const forget = (tx: { deleteFrom(table: string): unknown }) => tx.deleteFrom('platform.setting');`,
    'platform/db/read.ts': `export const find = (db: { selectFrom(table: string): unknown }) => db.selectFrom('platform.setting');`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});

test('a verb that writes does not compile with a plain `db`, and does within a transaction', async () => {
  const before = `
    import { becomeCustomer } from '${PROJECT}/modules/contacts/public.ts';
    import type { Db, Tx } from '${PROJECT}/platform/db/db.ts';
    type Rest = Parameters<typeof becomeCustomer> extends [unknown, ...infer Others] ? Others : never;`;
  const outside = 'export const outside = (db: Db, ...rest: Rest) => becomeCustomer(db, ...rest);';
  const within =
    'export const within = (db: Db, ...rest: Rest) => db.transaction().execute((tx: Tx) => becomeCustomer(tx, ...rest));';
  expect(await compile(`${before}\n${outside}`)).toMatch(/planted\.ts.*TS2345.*'Db'.*'Tx'/);
  expect(await compile(`${before}\n${within}`)).toBe('');
});

async function compile(text: string): Promise<string> {
  const root = await plant({ 'planted.ts': text, 'package.json': '{ "type": "module" }' });
  await writeFile(
    join(root, 'tsconfig.json'),
    JSON.stringify({ extends: join(PROJECT, 'tsconfig.json'), files: ['planted.ts'], include: [] }),
  );
  const told = await promisify(execFile)(join(PROJECT, 'node_modules/.bin/tsc'), [
    '-p',
    root,
    '--pretty',
    'false',
  ]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  await rm(root, { recursive: true });
  return told
    .split('\n')
    .filter((line) => line.includes('planted.ts'))
    .join('\n');
}
