import { expect, test } from 'vitest';
import { BARS } from '../measuring/bars.ts';
import { type CaseFigures, measureGroup } from './measure-group.ts';
import type { ReadCase } from './read-case.ts';
import { sectionTable } from './section-table.ts';

const SLOW_MS = 12;

function readCase(what: string): ReadCase {
  return { what, path: `/${what}`, read: async () => {} };
}

function busyFor(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('the slowest reads of a group are measured again, and the slowest of them is told', async () => {
  const cases = ['a', 'b', 'slow', 'c', 'd'].map(readCase);
  const asked = new Map<string, number>();
  const senders = {
    overHttp: async ({ what }: ReadCase) => {
      asked.set(what, (asked.get(what) ?? 0) + 1);
      if (what === 'slow') busyFor(SLOW_MS);
    },
    alone: async () => async () => {},
    change: async () => {},
  };
  const { worst } = await measureGroup({ what: 'group', cases }, senders);
  expect(worst.read.what).toBe('slow');
  expect(Number(asked.get('slow'))).toBeGreaterThan(100);
  expect([...asked.values()].filter((times) => times < 20)).toHaveLength(2);
});

function figures(what: string, ms: number, first = ms): CaseFigures {
  return { read: readCase(what), first, http: [ms, ms], sql: [ms / 2] };
}

function group(what: string, cases: CaseFigures[], fault?: string) {
  const [worst = figures('none', 0)] = cases.toSorted((a, b) => Number(b.http[0]) - Number(a.http[0]));
  return { group: { what, contacts: [7, 3], cases: [], fault }, cases, worst };
}

test('a table has a line for each group with its worst read, and with all reads when every is asked', () => {
  const measured = [group('quick', [figures('one', 5), figures('two', 30)])];
  const section = { title: 'Pages', bar: BARS.page, groups: async function* () {} };
  const [row, ...more] = sectionTable(section, measured, { every: false, contacts: 1_000_000 }).rows;
  expect(row?.slice(0, 3)).toEqual(['quick', '3–7', '2']);
  expect(row?.slice(-3)).toEqual(['30.0 ms', 'two', '✗ ≤ 25 ms']);
  expect(more).toEqual([]);
  const every = sectionTable(section, measured, { every: true, contacts: 999_999 });
  expect(every.rows.map(([what]) => what)).toEqual(['quick', '· one', '· two']);
  expect(every.rows[0]?.at(-1)).toBe('–');
  expect([...(every.p95s ?? [])]).toEqual([
    ['Pages: quick', 30],
    ['Pages: quick, worst', 30],
  ]);
});

test('reads whose answers may be kept are asked after a change each time', async () => {
  const said: string[] = [];
  const senders = {
    overHttp: async ({ what }: ReadCase) => void said.push(what),
    alone: async () => async () => {},
    change: async () => void said.push('change'),
  };
  await measureGroup({ what: 'counts', cases: [readCase('count')], afterChange: true }, senders);
  expect(said.slice(-2)).toEqual(['change', 'count']);
  expect(said.filter((one) => one === 'change')).toHaveLength(100);
});

test('a read that was measured more often than others weighs no more among them', () => {
  const often = { ...figures('often', 30), http: Array.from({ length: 50 }, () => 30) };
  const measured = [group('uneven', [often, ...['a', 'b', 'c'].map((what) => figures(what, 1))])];
  const section = { title: 'Pages', groups: async function* () {} };
  const [row] = sectionTable(section, measured, { every: false, contacts: 1_000_000 }).rows;
  expect(row?.[3]).toBe('1.00 ms');
});

test('a group whose reads find what they must not says so beside its bar', () => {
  const measured = [group('no hit', [figures('one', 5)], '"zz" hits 3')];
  const section = { title: 'Searches', bar: BARS.search, groups: async function* () {} };
  expect(sectionTable(section, measured, { every: false, contacts: 1_000_000 }).rows[0]?.at(-1)).toBe(
    '✓ ≤ 30 ms ✗ "zz" hits 3',
  );
});
