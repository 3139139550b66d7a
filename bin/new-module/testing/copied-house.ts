import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { plant } from '../../house/testing/planted.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const PARTS = ['app', 'bin', 'docs', 'modules', 'platform', 'package.json', 'biome.json'];
const SETTINGS = [
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.web.json',
  'vite.config.ts',
  'vitest.config.ts',
];

/** Copies the whole project into a new temporary folder that has our packages, and gives its path. */
export async function copiedHouse(): Promise<string> {
  const root = await plant({});
  for (const part of [...PARTS, ...SETTINGS])
    await cp(join(PROJECT, part), join(root, part), { recursive: true });
  return root;
}

/** Runs a program within a copy: its exit code, and all that it printed. */
export function runIn(
  root: string,
  program: string,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // A server of its own: on ours it would put its migrations into the template of all tests.
  const env = {
    ...process.env,
    PATH: path,
    TEST_POSTGRES_URL: undefined,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
  return new Promise((resolve) => {
    const child = execFile(program, args, { cwd: root, env, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, said: stdout + stderr }),
    );
  });
}
