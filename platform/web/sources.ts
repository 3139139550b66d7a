import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['app', 'platform', 'modules'];
const FILES = ['package-lock.json', 'vite.config.ts'];
// What a browser is given: components, its own and shared code, styles, the page and pictures.
const SOURCE = /\.(tsx|web\.ts|contract\.ts|css|html|svg|png)$/;

/** A name for exactly these sources of the browser half: the same sources give the same name. */
export async function fingerprint(root: string): Promise<string> {
  const found = await Promise.all(FOLDERS.map((folder) => sourcesIn(root, folder)));
  const paths = [...FILES, ...found.flat()].sort();
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))));
  const hash = createHash('sha256');
  for (const [index, path] of paths.entries()) {
    const content = contents[index] ?? '';
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

async function sourcesIn(root: string, folder: string) {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries.filter((path) => SOURCE.test(path)).map((path) => join(folder, path));
}
