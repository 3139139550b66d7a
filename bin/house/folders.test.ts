import { expect, test } from 'vitest';
import { brokenBy } from './testing/planted.ts';

test('two folders that import each other are refused, though no two files do', async () => {
  const planted = {
    'platform/jobs/run.ts': `import { port } from '../http/port.ts';\nexport const run = port;`,
    'platform/jobs/stop.ts': `import { port } from '../http/port.ts';\nexport const stop = port;`,
    'platform/jobs/name.ts': `export const name = 'job';`,
    'platform/http/port.ts': 'export const port = 1;',
    'platform/http/title.ts': `import { name } from '../jobs/name.ts';\nexport const title = name;`,
  };
  expect(await brokenBy(planted)).toEqual(['folders-point-one-way platform/http/title.ts']);
});

test('two slices are refused to import each other from folders within them', async () => {
  const planted = {
    'platform/jobs/run.ts': `import { port } from '../http/ports/port.ts';\nexport const run = port;`,
    'platform/jobs/stop.ts': `import { port } from '../http/ports/port.ts';\nexport const stop = port;`,
    'platform/jobs/names/name.ts': `export const name = 'job';`,
    'platform/http/ports/port.ts': 'export const port = 1;',
    'platform/http/title.ts': `import { name } from '../jobs/names/name.ts';\nexport const title = name;`,
  };
  expect(await brokenBy(planted)).toEqual(['folders-point-one-way platform/http/title.ts']);
});

test('a slice is refused what lies beside the manifest that lists it', async () => {
  const planted = {
    'modules/contacts/rights.ts': `export const rights = ['contacts.view'];`,
    'modules/contacts/list/list.routes.ts': `import { rights } from '../rights.ts';\nexport const routes = rights;`,
  };
  expect(await brokenBy(planted)).toEqual(['folders-point-one-way modules/contacts/list/list.routes.ts']);
});

test('a test may import from a folder that imports from its own', async () => {
  const planted = {
    'modules/contacts/list/list.e2e.ts': `import { contacts } from '../server.ts';\nexport const story = contacts;`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});
