import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkHouse } from './check.ts';
import { plant } from './testing/planted.ts';
import { inOneLine } from './violation.ts';

const PROJECT = join(import.meta.dirname, '../..');
const KEPT = [
  'app',
  'bench',
  'bin',
  'modules',
  'platform',
  'package.json',
  'knip.json',
  '.dependency-cruiser.mjs',
];
const CONFIGS = ['tsconfig.base.json', 'tsconfig.json', 'tsconfig.web.json', 'tsconfig.e2e.json'];
const TOOLS = ['playwright.config.ts', 'vite.config.ts', 'vitest.config.ts'];

let root = '';
beforeAll(async () => {
  root = await plant({});
  for (const part of [...KEPT, ...CONFIGS, ...TOOLS])
    await cp(join(PROJECT, part), join(root, part), { recursive: true });
  await rm(join(root, 'modules/offers'), { recursive: true });
  for (const file of ['app/modules.ts', 'app/web-modules.tsx']) await forget('offers', join(root, file));
});
afterAll(() => rm(root, { recursive: true }));

test('without the module offers and its lines in app/ the house stands as before', async () => {
  expect((await checkHouse(root)).violations.map(inOneLine)).toEqual([]);
});

test.each(['tsconfig.json', 'tsconfig.web.json', 'tsconfig.e2e.json'])(
  'without the module offers the types of %s are right',
  async (config) => {
    expect(await outputOf('tsc', ['-p', config, '--pretty', 'false'])).toBe('');
  },
);

test('without the module offers no code is left that nobody uses', async () => {
  expect(await outputOf('knip', ['--no-progress', '--no-config-hints'])).toBe('');
});

test('without the module offers every route answers each role as it declares', async () => {
  const printed = await outputOf('vitest', ['run', 'app/rights.test.ts', '--no-color']);
  expect(printed).toMatch(/Test Files +1 passed/);
});

/** Takes the lines that import a module, and what they import where it stands in a list. */
async function forget(module: string, file: string) {
  const text = await readFile(file, 'utf8');
  const lines = text.split('\n').filter((line) => !line.includes(`/modules/${module}/`));
  await writeFile(
    file,
    lines.join('\n').replaceAll(new RegExp(`, ${module}(Web\\b|\\(settings\\))`, 'g'), ''),
  );
}

async function outputOf(program: string, args: string[]): Promise<string> {
  return promisify(execFile)(join(PROJECT, 'node_modules/.bin', program), args, { cwd: root }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}
