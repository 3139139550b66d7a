import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The scripts that a browser loads before it shows a page, in a build's folder, each with its size in bytes as it goes
 * over the wire in gzip: those of the entry and of the page, with all that they import at once.
 *
 * @param page the file that the page's component is in, without its ending: `contacts-page`.
 */
export async function firstScripts(dist: string, page: string): Promise<Map<string, number>> {
  const index = await readFile(join(dist, 'index.html'), 'utf8');
  const entries = [...index.matchAll(/\/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name);
  const pages = (await readdir(join(dist, 'assets'))).filter((name) => isOf(page, name));
  if (entries.length === 0 || pages.length !== 1)
    throw new Error(`The build has ${entries.length} entries and ${pages.length} pages "${page}".`);
  const found = new Map<string, number>();
  const waiting = [...entries, ...pages];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const path = join(dist, 'assets', name);
    found.set(name, (await stat(`${path}.gz`)).size);
    waiting.push(...importsIn(await readFile(path, 'utf8')));
  }
  return found;
}

function isOf(page: string, name: string) {
  return name.startsWith(`${page}-`) && name.endsWith('.js');
}

// Not `import("./…")`: that is what comes later.
function importsIn(script: string) {
  return [...script.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name = '']) => name);
}
