import { expect, test } from 'vitest';
import { median, percentile, timedOften } from './figures.ts';
import { asMarkdown } from './table.ts';

test('percentiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([median(values), percentile(values, 0.95), percentile(values, 0.99)]).toEqual([50, 95, 99]);
  expect(percentile([7], 0.95)).toBe(7);
});

test('a slow work is measured five times at least, a quick one as often as asked', async () => {
  const work = async () => {};
  expect(await timedOften(work, { times: 25, enoughMs: 60_000 })).toHaveLength(25);
  expect(await timedOften(work, { times: 25, enoughMs: -1 })).toHaveLength(5);
});

test('a work far below its bar is measured less often, until it once is not', async () => {
  const often = { times: 25, enoughMs: 60_000 };
  const work = async () => {};
  expect(await timedOften(work, { ...often, quick: { ms: 1000, times: 7 } })).toHaveLength(7);
  expect(await timedOften(work, { ...often, quick: { ms: -1, times: 7 } })).toHaveLength(25);
});

test('a table is printed as Markdown with its figures to the right', () => {
  const rows = [
    ['quick', '1 ms'],
    ['slow', '1000 ms'],
  ];
  expect(asMarkdown({ title: 'Reads', note: 'One by one.', columns: ['read', 'p50'], rows })).toBe(
    [
      '## Reads',
      '',
      'One by one.',
      '',
      '| read  |     p50 |',
      '|:------|--------:|',
      '| quick |    1 ms |',
      '| slow  | 1000 ms |',
      '',
    ].join('\n'),
  );
});
