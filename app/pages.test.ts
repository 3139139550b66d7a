import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGES } from './testing/pages.ts';

test('the table of pages names every page that the web modules declare', () => {
  const root = join(import.meta.dirname, '..');
  const manifests = globSync('{modules,platform}/*/web.tsx', { cwd: root });
  const text = manifests.map((manifest) => readFileSync(join(root, manifest), 'utf8')).join('\n');
  const declared = [...text.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
  expect(Object.keys(PAGES).sort()).toEqual(declared.sort());
});
