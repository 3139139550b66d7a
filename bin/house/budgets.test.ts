import { expect, test } from 'vitest';
import { percentile } from './budgets.ts';
import { brokenBy, type Files } from './testing/planted.ts';

test('a file of more than 300 lines is refused, a test too', async () => {
  const broken = await brokenBy({
    'platform/db/long.ts': lines(301),
    'platform/db/long.test.ts': lines(301),
    'platform/db/fits.ts': lines(300),
  });
  expect(broken.filter((line) => line.startsWith('budget-file '))).toEqual([
    'budget-file platform/db/long.test.ts',
    'budget-file platform/db/long.ts',
  ]);
});

test('a median file of more than 60 lines is refused', async () => {
  expect(await brokenBy(copies(30, lines(61)))).toEqual(['budget-file-median (all files)']);
});

test('files of which one in ten has more than 200 lines are refused', async () => {
  expect(await brokenBy(copies(3, lines(201)))).toEqual(['budget-file-p95 (all files)']);
});

test('a median function of more than 8 lines is refused', async () => {
  expect(await brokenBy({ 'platform/db/work.ts': body(9) })).toEqual(['budget-function-median (all files)']);
});

test('functions of which one in ten has more than 40 lines are refused', async () => {
  expect(await brokenBy({ ...copies(9, body(3)), 'platform/db/work.ts': body(41) })).toEqual([
    'budget-function-p95 (all files)',
  ]);
});

test('a component of more than 100 lines is refused', async () => {
  const component = (count: number) =>
    `export const Long = () => (\n${'  // row\n'.repeat(count - 3)}  <main />\n);`;
  const planted = { 'platform/ui/long.tsx': component(101), 'platform/ui/fits.tsx': component(100) };
  expect(await brokenBy(planted)).toEqual(['budget-component platform/ui/long.tsx:1']);
});

test('a percentile is the value that the share of all does not exceed', () => {
  expect([0.5, 0.95, 1].map((share) => percentile([5, 1, 4, 2, 3], share))).toEqual([3, 5, 5]);
  expect(percentile([], 0.5)).toBe(0);
});

function lines(count: number) {
  return Array.from({ length: count }, (_, line) => `export const line${line} = ${line};`).join('\n');
}

function body(count: number) {
  return `export function work() {\n${'  work();\n'.repeat(count - 2)}}`;
}

function copies(count: number, text: string): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, copy) => [`platform/db/copy-${copy}.ts`, text]),
  );
}
