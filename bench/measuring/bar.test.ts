import { expect, test } from 'vitest';
import { percentiles, verdict } from './bar.ts';
import { BARS, notPromised, promised } from './bars.ts';
import { growthTables } from './growth.ts';

test('a bar is met when every figure is within it, and says so', () => {
  expect(verdict(BARS.page, 24.9, 25)).toBe('✓ ≤ 25 ms');
  expect(verdict(BARS.page, 3, 25.1)).toBe('✗ ≤ 25 ms');
  expect(verdict(undefined, 1000)).toBe('–');
  expect([verdict(BARS.bulk, 2), verdict(BARS.bulk, 2.01)]).toEqual(['✓ ≤ 2 ×', '✗ ≤ 2 ×']);
});

test('no bar is judged with fewer contacts than it is promised for, and that is said', () => {
  expect(verdict(promised(BARS.page, 999_999), 3)).toBe('–');
  expect(notPromised(999_999)).toContain('a million');
  expect(verdict(promised(BARS.page, 1_000_000), 3)).toBe('✓ ≤ 25 ms');
  expect(notPromised(1_000_000)).toBe('');
});

test('what was not measured has no percentiles', () => {
  expect(percentiles([])).toEqual(['–', '–', '–']);
  expect(percentiles([1, 2, 30])).toEqual(['2.00 ms', '30.0 ms', '30.0 ms']);
});

function size(contacts: number, p95s: Record<string, number>) {
  return { contacts, p95s: new Map(Object.entries(p95s)) };
}

test('growth compares the same work at two sizes, what one of them lacks first and then the fastest growing', () => {
  const small = size(1_000_000, { pages: 10, tags: 5, gone: 1 });
  const large = size(10_000_000, { pages: 15, tags: 20, added: 2 });
  const [table] = growthTables([small, large]);
  expect(table?.rows).toEqual([
    ['gone', '1.00 ms', 'missing', '–', '✗ ≤ 2 ×'],
    ['added', 'missing', '2.00 ms', '–', '✗ ≤ 2 ×'],
    ['tags', '5.00 ms', '20.0 ms', '4.00', '✗ ≤ 2 ×'],
    ['pages', '10.0 ms', '15.0 ms', '1.50', '✓ ≤ 2 ×'],
  ]);
  expect(growthTables([small])).toEqual([]);
});

test.each([
  [1000, 10_000],
  [1_000_000, 2_000_000],
])('growth from %d to %d contacts is told, not judged', (few, many) => {
  const [table] = growthTables([size(few, { tags: 5 }), size(many, { tags: 20 })]);
  expect(table?.rows).toEqual([['tags', '5.00 ms', '20.0 ms', '4.00', '–']]);
});
