import { expect, test } from 'vitest';
import { brokenBy } from './testing/planted.ts';

test('the environment is refused to all but app/config.ts, however it is reached', async () => {
  const planted = {
    'app/server-name.ts': 'export const name = process.env.NAME;',
    'platform/db/by-index.ts': `export const url = process['env']['URL'];`,
    'platform/db/by-global.ts': 'export const url = globalThis.process.env.URL;',
    'platform/db/by-pattern.ts': 'export const { env } = process;',
    'platform/db/by-import.ts': `import { env } from 'node:process';\nexport const url = env.URL;`,
  };
  expect(await brokenBy(planted)).toEqual([
    'environment-is-read-once app/server-name.ts:1',
    'environment-is-read-once platform/db/by-global.ts:1',
    'environment-is-read-once platform/db/by-import.ts:1',
    'environment-is-read-once platform/db/by-index.ts:1',
    'environment-is-read-once platform/db/by-pattern.ts:1',
  ]);
});

test('a script is refused a look into the environment', async () => {
  expect(await brokenBy({ 'bin/start.ts': 'export const port = process.env.PORT;' })).toEqual([
    'environment-is-read-once bin/start.ts:1',
  ]);
});

test('a script may hand the whole environment to a process that it starts', async () => {
  const planted = {
    'bin/dev.ts': `import { spawn } from 'node:child_process';\nspawn('node', [], { env: { ...process.env, PORT: '0' } });\nspawn('node', [], { env: process.env });`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});

test('the product is refused to hand the environment on', async () => {
  const planted = { 'platform/db/hand-on.ts': 'export const options = { env: { ...process.env } };' };
  expect(await brokenBy(planted)).toEqual(['environment-is-read-once platform/db/hand-on.ts:1']);
});
