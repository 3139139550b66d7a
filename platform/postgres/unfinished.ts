import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './postmaster-file.ts';

/** A name beside `path` for what is being made and will be renamed to it; it tells who makes it. */
export function unfinishedName(path: string): string {
  return `${path}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Removes what starts left beside `path` that were killed; what may still be worked on is spared. */
export async function removeUnfinished(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.new-`)) continue;
    const maker = Number(name.split('-').at(-2));
    if (!isAlive(maker) || (await isOld(join(folder, name)))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Nothing is worked on for this long: whoever has the maker's process id now is someone else. */
async function isOld(path: string): Promise<boolean> {
  const tenMinutes = 10 * 60 * 1000;
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > tenMinutes,
    () => false,
  );
}
