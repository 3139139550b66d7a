import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppUnderTest } from './browser.ts';

/** The pages of a module, for those who look at every page: `modules/…/testing/pages-to-show.ts` exports it as `pages`. */
export interface PagesToShow {
  /** For each declared path the addresses to look at; `#name` stands for what `show` gives by that name. */
  addresses: Record<string, string[]>;
  /** The paths that visitors see. */
  visitors: readonly string[];
  /** Fills an app with something to see on them. */
  show(app: AppUnderTest): Promise<Record<string, string>>;
}

/** The pages of every module that tells of them. */
export async function pagesToShow(modules: string): Promise<PagesToShow[]> {
  const files = (await readdir(modules)).map((name) => join(modules, name, 'testing/pages-to-show.ts'));
  return Promise.all(
    files
      .filter((file) => existsSync(file))
      .map(async (file) => ((await import(file)) as { pages: PagesToShow }).pages),
  );
}
