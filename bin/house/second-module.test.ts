import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkHouse } from './check.ts';
import { plant } from './testing/planted.ts';
import { inOneLine } from './violation.ts';

const PROJECT = join(import.meta.dirname, '../..');

// A module that hears of contacts by their public door, and its line in app/.
const VISITS = {
  'package.json': '{ "type": "module" }',
  'modules/visits/migrations/001-visits.sql':
    'create schema visits;\ncreate table visits.visit (id uuid default platform.uuid7());',
  'modules/visits/server.ts': `
    import { join } from 'node:path';
    import { on } from '../../platform/module/event.ts';
    import { defineModule } from '../../platform/module/module.ts';
    import { contactsDeleted } from '../contacts/public.ts';
    export const visits = defineModule({
      name: 'visits',
      needs: ['contacts'],
      migrations: join(import.meta.dirname, 'migrations'),
      listeners: [on(contactsDeleted, async () => {})],
    });`,
  'app/with-visits.ts': `
    import { visits } from '../modules/visits/server.ts';
    import { modules } from './modules.ts';
    export const all = (...given: Parameters<typeof modules>) => [...modules(...given), visits];`,
};

let root = '';
beforeAll(async () => {
  root = await plant(VISITS);
  for (const part of ['app', 'bin', 'modules', 'platform', 'tsconfig.base.json', 'tsconfig.json'])
    await cp(join(PROJECT, part), join(root, part), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

test('a second module comes with a folder and a line in app/, and goes with them, and all is as before', async () => {
  expect(await typeErrors()).not.toMatch(/visits/);
  const withIt = await violations();
  await rm(join(root, 'modules/visits'), { recursive: true });
  await rm(join(root, 'app/with-visits.ts'));
  expect(withIt).toEqual(await violations());
});

async function violations() {
  return (await checkHouse(root)).violations.map(inOneLine).sort();
}

async function typeErrors(): Promise<string> {
  const tsc = join(PROJECT, 'node_modules/.bin/tsc');
  return promisify(execFile)(tsc, ['-p', 'tsconfig.json', '--pretty', 'false'], { cwd: root }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}
