import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

interface Given {
  /** Of whoever starts it, to look for programs in its `PATH`. */
  env: NodeJS.ProcessEnv;
}

/** A Chromium that is there: the one `CHROMIUM_PATH` names, the system's, or one that Playwright installed before. */
export function findChromium({ env }: Given): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const known = [env.CHROMIUM_PATH, ...system, ...MAC, chromium.executablePath()];
  return known.find((path) => path !== undefined && path !== '' && isProgram(path));
}

/**
 * A Chromium; where there is none, Playwright installs one, or else the system's package manager.
 *
 * @throws with a sentence that says what to do when no way worked.
 */
export function ensureChromium(given: Given): string {
  const found = findChromium(given);
  if (found) return found;
  for (const [program, ...args] of INSTALLERS) {
    if (!run(program, args)) continue;
    const installed = findChromium(given);
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found or could be installed: install one and set CHROMIUM_PATH to its program.',
  );
}

const INSTALLERS: [string, ...string[]][] = [
  ['playwright', 'install', 'chromium'],
  ['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
  ['sh', '-c', 'sudo -n apt-get update && sudo -n apt-get install -y --no-install-recommends chromium'],
];

/** How Chromium is started here: without calls home, and without its sandbox where root runs it. */
export function chromiumArguments(): string[] {
  const asRoot = process.getuid?.() === 0;
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return [...quiet, '--disable-gpu', '--disable-quic', ...(asRoot ? ['--no-sandbox'] : [])];
}

function run(program: string, args: string[]) {
  try {
    execFileSync(program, args, { stdio: 'inherit', timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
