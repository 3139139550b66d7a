import { expect, test } from 'vitest';
import { brokenBy } from './testing/planted.ts';

test('a test that is left out, or that leaves the others out, is refused', async () => {
  const planted = {
    'platform/db/a.test.ts': `import { test } from 'vitest';\ntest.skip('a', () => {});\ntest.only('b', () => {});\ntest.each([1]).skip('c', () => {});`,
    'platform/db/b.test.ts': `import { describe, test } from 'vitest';\ndescribe.only('d', () => {\n  test('e', { skip: true }, () => {});\n});\ntest.skipIf(true)('f', () => {});`,
    'platform/db/c.e2e.ts': `import { test } from '@playwright/test';\ntest.describe.skip('g', () => {});\ntest.fixme('h', () => {});`,
  };
  expect(await brokenBy(planted)).toEqual([
    'every-test-runs platform/db/a.test.ts:2',
    'every-test-runs platform/db/a.test.ts:3',
    'every-test-runs platform/db/a.test.ts:4',
    'every-test-runs platform/db/b.test.ts:2',
    'every-test-runs platform/db/b.test.ts:3',
    'every-test-runs platform/db/b.test.ts:5',
    'every-test-runs platform/db/c.e2e.ts:2',
    'every-test-runs platform/db/c.e2e.ts:3',
  ]);
});

test('a name that another test has is refused, in the same file and in another', async () => {
  const planted = {
    'platform/db/a.test.ts': `import { test } from 'vitest';\ntest('opens', () => {});\ntest('opens', () => {});`,
    'platform/db/b.test.ts': `import { test } from 'vitest';\ntest('opens', () => {});`,
  };
  expect(await brokenBy(planted)).toEqual([
    'test-names-differ platform/db/a.test.ts:3',
    'test-names-differ platform/db/b.test.ts:2',
  ]);
});

test('tests of two groups may have one name', async () => {
  const planted = {
    'platform/db/a.test.ts': `import { describe, test } from 'vitest';\ndescribe('a door', () => {\n  test('opens', () => {});\n});\ndescribe('a window', () => {\n  test('opens', () => {});\n});`,
  };
  expect(await brokenBy(planted)).toEqual([]);
});

test('a name that wishes instead of stating is refused', async () => {
  const planted = {
    'platform/db/a.test.ts': `import { it } from 'vitest';\nit('should open', () => {});`,
  };
  expect(await brokenBy(planted)).toEqual(['test-names-state platform/db/a.test.ts:2']);
});
