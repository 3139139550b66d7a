import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  endOf,
  localDay,
  localDayOf,
  periodInWords,
  RECENT,
  recentName,
  recentPeriod,
  startOf,
} from './local-days.web.ts';

const zone = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Zurich';
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('a day goes from midnight to midnight where the reader is', () => {
  expect(startOf('2026-01-15')).toBe('2026-01-14T23:00:00.000Z');
  expect(endOf('2026-01-15')).toBe('2026-01-15T23:00:00.000Z');
});

test('a day on which the clocks change is as long as it is', () => {
  expect([startOf('2026-03-29'), endOf('2026-03-29')]).toEqual([
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ]);
  expect([startOf('2026-10-25'), endOf('2026-10-25')]).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ]);
});

test('a moment late in the evening is of the day that the reader has', () => {
  expect(localDayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
});

test('a recent period counts today, over the turn of a month and a leap day', () => {
  const from = RECENT.map((name) => recentPeriod(name, '2028-03-05').createdFrom);
  expect(from).toEqual(['2028-03-05', '2028-02-28', '2028-02-05', '2028-01-01']);
});

test('a period is called recent only as long as it is', () => {
  const period = recentPeriod('Last 7 days', '2026-03-01');
  expect(recentName(period, '2026-03-01')).toBe('Last 7 days');
  expect(recentName(period, '2026-03-02')).toBeUndefined();
  expect(recentName({ ...period, createdTo: '2026-03-01' }, '2026-03-01')).toBeUndefined();
});

test.each([
  [{ createdFrom: '2026-05-20' }, 'today'],
  [{ createdFrom: '2026-04-21' }, 'in the last 30 days'],
  [{ createdFrom: '2026-01-01' }, 'this year'],
  [{ createdFrom: '2026-03-01' }, 'since March 1, 2026'],
  [{ createdTo: '2026-03-31' }, 'until March 31, 2026'],
  [{ createdFrom: '2026-03-01', createdTo: '2026-03-01' }, 'on March 1, 2026'],
  [{ createdFrom: '2026-03-01', createdTo: '2026-03-31' }, 'from March 1, 2026 to March 31, 2026'],
])('on May 20, 2026, %j reads "%s"', (period, words) => {
  expect(periodInWords(period, '2026-05-20')).toBe(words);
});

test('a year that is half typed is no day yet', () => {
  expect(localDay.safeParse('0202-03-01').success).toBe(false);
  expect(localDay.safeParse('2026-02-30').success).toBe(false);
  expect(localDay.safeParse('2026-03-01').success).toBe(true);
});
