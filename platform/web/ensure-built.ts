import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../postgres/start-failure.ts';
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
 *
 * @throws StartFailure when the folder cannot be made.
 */
export async function ensureBuilt({ root, log, build = buildApart }: Given): Promise<string> {
  const name = `web-${await fingerprint(root)}`;
  const folder = join(root, 'dist', name);
  if (await exists(folder)) return folder;
  log('Building the web app …');
  const unfinished = await makeUnfinished(join(root, 'dist'));
  try {
    await build(root, unfinished);
    await putInPlace(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld(join(root, 'dist'), name);
  return folder;
}

async function makeUnfinished(dist: string) {
  const folder = join(dist, `unfinished-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartFailure(
      `The web app cannot be built into the folder ${dist} (${why}); let this user write there, or start the app once as a user who may.`,
      { cause: error },
    );
  }
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
