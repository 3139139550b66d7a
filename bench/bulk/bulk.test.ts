import { expect, test } from 'vitest';
import { bulkTable, noTimes } from './bulk.ts';

const TIMES = {
  ...noTimes(),
  delete: [3000],
  deleteBare: [2000],
  undo: [4000],
  tag: [5000],
  tagBare: [2000],
};

test('work on many contacts stands beside the bare SQL of the same effect', () => {
  const { rows, title, p95s } = bulkTable(TIMES, { contacts: 1_000_000, changed: 100_000 });
  expect(title).toBe('Work on 100,000 of 1,000,000 contacts');
  expect(rows).toEqual([
    ['delete', '3.00 s', '3.00 s', '33,333', '1.50', '✓ ≤ 2 ×'],
    ['delete, bare SQL', '2.00 s', '2.00 s', '50,000', '–', '–'],
    ['undo of the deletion', '4.00 s', '4.00 s', '25,000', '–', '–'],
    ['tag', '5.00 s', '5.00 s', '20,000', '2.50', '✗ ≤ 2 ×'],
    ['tag, bare SQL', '2.00 s', '2.00 s', '50,000', '–', '–'],
  ]);
  expect(Object.fromEntries(p95s ?? [])).toEqual({
    'Bulk: delete': 3000,
    'Bulk: undo': 4000,
    'Bulk: tag': 5000,
  });
});

test('work on customers with orders is told by how many these are', () => {
  const times = { ...TIMES, deleteBuyers: [2000], undoBuyers: [4000] };
  const { rows } = bulkTable(times, { contacts: 1_000_000, changed: 100_000, buyers: 60_000 });
  expect(rows.slice(-2)).toEqual([
    ['delete 60,000 customers with orders', '2.00 s', '2.00 s', '30,000', '–', '–'],
    ['undo of that deletion', '4.00 s', '4.00 s', '15,000', '–', '–'],
  ]);
});

test('work among fewer than a million contacts has factors, and no bar', () => {
  const { rows } = bulkTable(TIMES, { contacts: 20_000, changed: 5000 });
  expect(rows.map((row) => row.at(-1))).toEqual(['–', '–', '–', '–', '–']);
  expect(rows[0]?.at(-2)).toBe('1.50');
});
