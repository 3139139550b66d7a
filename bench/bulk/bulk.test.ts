import { expect, test } from 'vitest';
import { bulkTable } from './bulk.ts';

test('work on many contacts stands beside the bare SQL of the same effect', () => {
  const times = { delete: [3000], deleteBare: [2000], undo: [4000], tag: [5000], tagBare: [2000] };
  const { rows, title } = bulkTable(times, { contacts: 1_000_000, changed: 100_000 });
  expect(title).toBe('Work on 100,000 of 1,000,000 contacts');
  expect(rows).toEqual([
    ['delete', '3.00 s', '3.00 s', '33,333', '1.50', '✓ ≤ 2 ×'],
    ['delete, bare SQL', '2.00 s', '2.00 s', '50,000', '–', '–'],
    ['undo of the deletion', '4.00 s', '4.00 s', '25,000', '–', '–'],
    ['tag', '5.00 s', '5.00 s', '20,000', '2.50', '✗ ≤ 2 ×'],
    ['tag, bare SQL', '2.00 s', '2.00 s', '50,000', '–', '–'],
  ]);
});
