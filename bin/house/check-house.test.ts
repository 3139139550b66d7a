import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plant } from './testing/planted.ts';

const COMMAND = join(import.meta.dirname, '../check-house.ts');
let root = '';
beforeAll(async () => {
  root = await plant();
});
afterAll(() => rm(root, { recursive: true }));

test('the command ends well for a sound house and says how large it is', () => {
  const { status, stdout } = check();
  expect(stdout).toMatch(/^files +\d+: median \d+ lines, p95 \d+, longest \d+$/m);
  expect(stdout).toContain('Every rule holds.');
  expect(status).toBe(0);
});

test('the command fails with one line for each violation: the file, the rule, what to do', async () => {
  await writeFile(join(root, 'platform/db/given.ts'), 'export type Given = any;\n');
  const { status, stdout } = check();
  expect(stdout).toContain(
    'platform/db/given.ts:1  no-any: say the type, or take `unknown` and narrow it.\n',
  );
  expect(stdout).toContain('1 to mend.');
  expect(status).toBe(1);
});

function check() {
  return spawnSync(process.execPath, [COMMAND, root], { encoding: 'utf8' });
}
