import { describe, expect, test } from 'vitest';
import { relativeTime } from './time-words.web.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('a moment in words', () => {
  test.each([
    ['2026-11-22T11:59:40Z', 'just now'],
    ['2026-11-22T11:55:00Z', '5 minutes ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-21T11:00:00Z', 'yesterday'],
    ['2026-11-23T12:00:00Z', 'tomorrow'],
  ])('is said from now within a week: %s is %s', (at, words) => {
    expect(relativeTime(at, now)).toBe(words);
  });

  test('is a date beyond a week', () => {
    expect(relativeTime('2026-03-02T12:00:00Z', now)).toBe('Mar 2, 2026');
  });
});
