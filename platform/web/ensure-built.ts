import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApart } from './build-apart.ts';
import { fingerprint } from './sources.ts';

interface Given {
  /** The project's folder. */
  root: string;
  log: (message: string) => void;
  /** Builds into a folder; Vite in a process of its own unless given. */
  build?: (root: string, folder: string) => Promise<void>;
}

/**
 * The folder of a build of exactly these sources, made now if there is none.
 *
 * A build's folder is named after its sources and appears by one rename, so it is always whole; of two processes
 * that build at once, the later one finds the other's and drops its own.
 */
export async function ensureBuilt({ root, log, build = buildApart }: Given): Promise<string> {
  const name = `web-${await fingerprint(root)}`;
  const folder = join(root, 'dist', name);
  if (await exists(folder)) return folder;
  log('Building the web app …');
  const unfinished = join(root, 'dist', `unfinished-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await build(root, unfinished);
    await putInPlace(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld(join(root, 'dist'), name);
  return folder;
}

async function putInPlace(unfinished: string, folder: string) {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!(await exists(folder))) throw error;
  }
}

const AN_HOUR = 60 * 60 * 1000;

// Earlier builds, and what a killed build left; one that is younger may still be at work.
async function removeOld(dist: string, current: string) {
  for (const name of await readdir(dist)) {
    const path = join(dist, name);
    const old = name.startsWith('unfinished-')
      ? await isOlderThan(path, AN_HOUR)
      : name.startsWith('web-') && name !== current;
    if (old) await rm(path, { recursive: true, force: true });
  }
}

async function isOlderThan(path: string, age: number) {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > age;
}

function exists(path: string) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
