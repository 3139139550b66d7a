import { expect, test } from 'vitest';
import { brokenBy } from './testing/planted.ts';

test('`any` is refused, also as a cast and deep within a type', async () => {
  const planted = {
    'platform/db/given.ts': 'export type Given = Map<string, any>;',
    'platform/db/cast.ts': 'export const cast = (value: unknown) => value as any;',
  };
  expect(await brokenBy(planted)).toEqual(['no-any platform/db/cast.ts:1', 'no-any platform/db/given.ts:1']);
});

test('`!` is refused after a value and after a name', async () => {
  const planted = {
    'platform/db/value.ts': 'export const first = (rows: string[]) =>\n  rows[0]!;',
    'platform/db/name.ts': 'let name!: string;\nexport const get = () => name;',
  };
  expect(await brokenBy(planted)).toEqual([
    'no-non-null platform/db/name.ts:1',
    'no-non-null platform/db/value.ts:2',
  ]);
});

test('silencing the compiler or the linter is refused', async () => {
  const planted = {
    'platform/db/ignore.ts': `export const one = 1;\n// @ts-ignore\nexport const two: string = 2;`,
    'platform/db/expect.ts': `/* @ts-expect-error */\nexport const two: string = 2;`,
    'platform/db/lint.ts': '// biome-ignore lint/suspicious/noDebugger: later\nexport const three = 3;',
  };
  expect(await brokenBy(planted)).toEqual([
    'no-suppression platform/db/expect.ts:1',
    'no-suppression platform/db/ignore.ts:2',
    'no-suppression platform/db/lint.ts:1',
  ]);
});

test('a text that speaks of these ways is no such way', async () => {
  expect(await brokenBy({ 'platform/db/words.ts': `export const words = 'any! // @ts-ignore';` })).toEqual(
    [],
  );
});
