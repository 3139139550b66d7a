import { cp, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

const HOUSE = join(import.meta.dirname, '../..');
const LEFT_OUT = new Set(['node_modules', 'data', 'dist', '.git', '.cache', 'test-results']);

/** Copies the project as a fresh checkout has it, without a web build; the installed packages are shared. */
export async function copyHouse(folder: string): Promise<string> {
  const copy = join(folder, 'house');
  await cp(HOUSE, copy, {
    recursive: true,
    filter: (path) => path === HOUSE || !LEFT_OUT.has(basename(path)),
  });
  await symlink(join(HOUSE, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
