import { expect, test } from 'vitest';
import { screenRow } from './screen.ts';

test('a screen is told by the medians of its visits, with the script and the typing beside their bars', () => {
  const visit = { firstPaint: 100, largestPaint: 200, shift: 0.01, blocked: 0, rows: 300, script: 240_000 };
  const visits = [90, 101, 250].map((typing) => ({ ...visit, typing }));
  expect(screenRow({ what: 'desk', width: 1440, height: 900 }, visits)).toEqual([
    'desk',
    '100.0 ms',
    '200.0 ms',
    '300.0 ms',
    '0.010',
    '0.00 ms',
    '240 kB',
    '✓ ≤ 250 kB',
    '101.0 ms',
    '✗ ≤ 100 ms',
  ]);
});
