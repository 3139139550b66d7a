import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartFailure } from '../postgres/start-failure.ts';
import { ensureBuilt } from './ensure-built.ts';

let root: string;
let builds: number;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contacts-web-'));
  builds = 0;
  await put('package-lock.json', '{}');
  await put('vite.config.ts', 'export default {}');
  await put('app/web.tsx', 'one');
  await put('platform/ui/page.tsx', 'two');
  await put('modules/contacts/list.css', 'three');
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('the web app is built once for the same sources', async () => {
  const first = await built();
  expect(await built()).toBe(first);
  expect(builds).toBe(1);
  expect(await readFile(join(first, 'index.html'), 'utf8')).toBe('built 1');
});

test.each([
  'app/web.tsx',
  'platform/ui/page.tsx',
  'modules/contacts/list.css',
  'package-lock.json',
  'vite.config.ts',
])('it is built anew when %s has changed, and the old build goes', async (path) => {
  await built();
  await put(path, 'changed');
  const second = await built();
  expect(builds).toBe(2);
  expect(await readdir(join(root, 'dist'))).toEqual([second.slice(second.lastIndexOf('/') + 1)]);
});

test('it is not built anew for code of the server or for tests', async () => {
  await built();
  await put('platform/http/server.ts', 'server');
  await put('app/story.e2e.ts', 'test');
  await built();
  expect(builds).toBe(1);
});

test('a build that fails leaves nothing behind, and the next one succeeds', async () => {
  await expect(
    ensureBuilt({ root, log, build: () => Promise.reject(new Error('a comma is missing')) }),
  ).rejects.toThrow('a comma is missing');
  expect(await readdir(join(root, 'dist'))).toEqual([]);
  await built();
  expect(builds).toBe(1);
});

test('a folder that cannot be written is said in one sentence', async () => {
  await put('dist', 'a file is in the way');
  const failure = await built().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartFailure);
  expect(String(failure)).toMatch(
    /^StartFailure: The web app cannot be built into the folder .+; let this user/,
  );
  expect(String(failure)).not.toContain('\n');
});

test('two processes that build at once end with the same whole build', async () => {
  const [one, other] = await Promise.all([built(), built()]);
  expect(one).toBe(other);
  expect(await readdir(join(root, 'dist'))).toHaveLength(1);
  expect(await readdir(one)).toEqual(['index.html']);
});

function built() {
  return ensureBuilt({
    root,
    log,
    build: async (_root, folder) => {
      builds += 1;
      await writeFile(join(folder, 'index.html'), `built ${builds}`);
    },
  });
}

function log() {}

async function put(path: string, content: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}
