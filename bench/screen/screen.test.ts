import { expect, test } from 'vitest';
import { screenRow } from './screen.ts';

const DESK = { what: 'desk', width: 1440, height: 900 };
const VISIT = { firstPaint: 100, largestPaint: 200, shift: 0.01, blocked: 0, rows: 300, script: 240_000 };
const VISITS = [
  { ...VISIT, typing: 90, typingAgain: 9 },
  { ...VISIT, typing: 101, typingAgain: 10 },
  { ...VISIT, typing: 250, typingAgain: 30 },
];

test('a screen is told by the medians of its visits, with the script and the typing beside their bars', () => {
  expect(screenRow(DESK, VISITS, 1_000_000)).toEqual([
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
    '10.0 ms',
    '✓ ≤ 16.7 ms',
  ]);
});

test('typing is not judged on a short list, the script is on any', () => {
  const row = screenRow(DESK, VISITS, 20_000);
  expect([row[7], row[9], row[11]]).toEqual(['✓ ≤ 250 kB', '–', '–']);
});
