import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkHouse } from './house/check.ts';
import { guideFiles } from './new-module/guide.ts';
import { withModule } from './new-module/install.ts';
import { nameFault } from './new-module/name-fault.ts';
import { skeletonOf } from './new-module/skeleton.ts';
import { copiedHouse, runIn } from './new-module/testing/copied-house.ts';

const guide = guideFiles(await readFile(join(import.meta.dirname, '../docs/modules.md'), 'utf8'));
// What they may be blamed for; other lines are about the tree that they were copied with.
const OURS = /(?:modules\/(?:notes|loyalty)\/|app\/(?:web-)?modules\.tsx?)/;
const ours = (lines: readonly string[]) => lines.filter((line) => OURS.test(line));

describe('the example of docs/modules.md, and a module that npm run new-module makes of it', () => {
  let root = '';
  let made: { code: number; said: string }[] = [];
  beforeAll(async () => {
    root = await copiedHouse();
    made = [
      await runIn(root, 'node', 'bin/new-module.ts', 'notes'),
      await runIn(root, 'node', 'bin/new-module.ts', 'loyalty'),
    ];
  }, 120_000);
  afterAll(() => rm(root, { recursive: true }));

  test('are there and installed, the example letter for letter as the page shows it', async () => {
    expect(made.map(({ code }) => code)).toEqual([0, 0]);
    for (const [path, text] of Object.entries(guide))
      expect(await readFile(join(root, path), 'utf8'), path).toBe(text);
    const again = await runIn(root, 'node', 'bin/new-module.ts', 'loyalty');
    expect(again).toEqual({
      code: 1,
      said: 'There is a module "loyalty" already. Choose another name.\n',
    });
  });

  test('break no rule of the house, of the formatter or of the linter', async () => {
    const { violations } = await checkHouse(root);
    expect(violations.filter(({ file }) => OURS.test(file))).toEqual([]);
    const files = ['modules/notes', 'modules/loyalty', 'app/modules.ts', 'app/web-modules.tsx'];
    const biome = await runIn(root, 'biome', 'ci', '--error-on-warnings', '--vcs-enabled=false', ...files);
    expect(biome.code, biome.said).toBe(0);
  });

  test.each(['tsconfig.json', 'tsconfig.web.json'])('have the types that %s checks', async (config) => {
    const { said } = await runIn(root, 'tsc', '-p', config, '--pretty', 'false');
    expect(ours(said.split('\n'))).toEqual([]);
  });

  test('pass their own tests and the conformance kit, and tell where their pages are found', async () => {
    const files = ['modules/notes', 'modules/loyalty', 'app/conformance', 'app/pages'];
    const { code, said } = await runIn(
      root,
      'vitest',
      'run',
      ...files,
      '-t',
      'note|loyalty|entry|every page',
    );
    expect(code, said).toBe(0);
    expect(said).toMatch(/Tests\s+27 passed/);
  });

  test('are built for the browser with all others', async () => {
    const { code, said } = await runIn(
      root,
      'node',
      'platform/web/build-program.ts',
      root,
      join(root, 'built'),
    );
    expect(code, said).toBe(0);
  });
});

test.each([
  ['', 'Give the module a name, as in: npm run new-module visits'],
  ['Visits', '"Visits" cannot name a module'],
  ['web-visits', '"web-visits" cannot name a module'],
  ['../visits', '"../visits" cannot name a module'],
  ['9lives', '"9lives" cannot name a module'],
  ['orders', '"orders" is the product\'s own already, at /api/v1/orders'],
  ['platform', '"platform" is the product\'s own already'],
  ['class', '"class" is a word that code uses'],
  ['grant', '"grant" is a word that code uses'],
  ['text', '"text" is a word that code uses'],
])('a new module cannot be called %j, and is told why', (name, sentence) => {
  const fault = nameFault(name, { guide, paths: ['/api/v1/orders/:id'], isTaken: false });
  expect(fault?.startsWith(sentence)).toBe(true);
});

test('a new module takes its words from its name: one of what it holds, many, and "an" where it belongs', () => {
  const example = {
    'modules/notes/note/note.ts': "export const MAX_NOTE = 1;\n// A note of Notes.\nfind('notes.note');\n",
  };
  expect(skeletonOf(example, 'visits')).toEqual({
    'modules/visits/visit/visit.ts':
      "export const MAX_VISIT = 1;\n// A visit of Visits.\nfind('visits.visit');\n",
  });
  expect(skeletonOf(example, 'news')['modules/news/entry/entry.ts']).toContain('// An entry of News.');
});

test('a module is added to a list of modules, however it is broken into lines', () => {
  const given = { path: 'app/modules.ts', identifier: 'visits', from: '../modules/visits/server.ts' };
  const line = "import { visits } from '../modules/visits/server.ts';\n";
  expect(withModule('return [contacts(settings)];', given)).toBe(
    `${line}return [contacts(settings), visits];`,
  );
  expect(withModule('all = [\n  a,\n  b,\n];', given)).toBe(`${line}all = [\n  a,\n  b, visits];`);
  expect(() => withModule('nothing', given)).toThrow('add visits by hand');
});
