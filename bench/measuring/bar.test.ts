import { expect, test } from 'vitest';
import { factorVerdict, percentiles, verdict } from './bar.ts';
import { growthTables } from './growth.ts';

test('a bar is met when every p95 is within it, and says so', () => {
  expect(verdict({ p95Ms: 25 }, 24.9, 25)).toBe('✓ ≤ 25 ms');
  expect(verdict({ p95Ms: 25 }, 3, 25.1)).toBe('✗ ≤ 25 ms');
  expect(verdict(undefined, 1000)).toBe('–');
  expect([factorVerdict(2, 2), factorVerdict(2.01, 2)]).toEqual(['✓ ≤ 2 ×', '✗ ≤ 2 ×']);
});

test('what was not measured has no percentiles', () => {
  expect(percentiles([])).toEqual(['–', '–', '–']);
  expect(percentiles([1, 2, 30])).toEqual(['2.00 ms', '30.0 ms', '30.0 ms']);
});

test('growth compares the same work at two sizes, the fastest growing first', () => {
  const small = {
    contacts: 1000,
    p95s: new Map([
      ['pages', 10],
      ['tags', 5],
      ['gone', 1],
    ]),
  };
  const large = {
    contacts: 10_000,
    p95s: new Map([
      ['pages', 15],
      ['tags', 20],
    ]),
  };
  const [table] = growthTables([small, large]);
  expect(table?.rows).toEqual([
    ['tags', '5.00 ms', '20.0 ms', '4.00', '✗ ≤ 2 ×'],
    ['pages', '10.0 ms', '15.0 ms', '1.50', '✓ ≤ 2 ×'],
  ]);
  expect(growthTables([small])).toEqual([]);
});
