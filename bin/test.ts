import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../platform/web/chromium.ts';

/** Everything that must be true of the project, in the order in which it is quick to learn that it is not. */
const STEPS: [string, ...string[]][] = [
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['types on the server', 'tsc', '-p', 'tsconfig.json'],
  ['types in the browser', 'tsc', '-p', 'tsconfig.web.json'],
  ['types of the end-to-end tests', 'tsc', '-p', 'tsconfig.e2e.json'],
  ['types of the tables', 'node', 'bin/generate-tables.ts', '--verify'],
  ['rules of the house', 'node', 'bin/check-house.ts'],
  ['unused code', 'knip'],
  ['unit and HTTP tests', 'vitest', 'run'],
  ['end-to-end tests', 'playwright', 'test'],
];

const only = process.argv.slice(2);
const steps = STEPS.filter(([name]) => only.length === 0 || only.some((word) => name.includes(word)));
const env = {
  ...process.env,
  ...(steps.some(([, program]) => program === 'playwright') && {
    CHROMIUM_PATH: ensureChromium({ env: process.env }),
  }),
};
const failed = steps.filter((step) => !passes(step)).map(([name]) => name);

if (failed.length > 0) process.stderr.write(`\nFailed: ${failed.join(', ')}.\n`);
else process.stdout.write('\nEverything passed.\n');
process.exit(failed.length > 0 ? 1 : 0);

function passes([name, program, ...args]: (typeof STEPS)[number]) {
  process.stdout.write(`\n── ${name}\n`);
  const began = Date.now();
  const { status } = spawnSync(program ?? '', args, { stdio: 'inherit', env });
  process.stdout.write(
    `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s\n`,
  );
  return status === 0;
}
