import { expect, test } from 'vitest';
import { differences, notPlain, toldBy } from './plain-json.ts';

const ID = '01890000-0000-7000-8000-000000000001';

test('what differs is told place by place, with what it was and what it is', () => {
  const before = { name: 'A', orders: [{ state: 'paid', items: ['x'] }], totals: {} };
  const after = { name: 'A', orders: [{ state: 'failed', items: [] }], totals: [] };
  expect(differences(before, after, 'exported')).toEqual([
    'exported.orders.0.state was "paid" and is "failed".',
    'exported.orders.0.items.0 was "x" and is not there.',
    'exported.totals was {} and is [].',
  ]);
});

test('a list called timeline may have got entries, at either end, and may have lost none', () => {
  const before = { timeline: [{ n: 1 }, { n: 2 }] };
  expect(differences(before, { timeline: [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }] }, 'order')).toEqual([]);
  expect(differences(before, { timeline: [{ n: 1 }, { n: 3 }] }, 'order')).toEqual([
    'order.timeline.1 was {"n":2} and is not there.',
  ]);
  expect(differences({ lines: [1] }, { lines: [1, 2] }, 'order')).toEqual([
    'order.lines.1 was not there and is 2.',
  ]);
});

test('ids count wherever they stand, other texts only in lists, and times and numbers never', () => {
  const exported = {
    id: ID,
    name: 'Ada',
    since: '2026-01-01T00:00:00Z',
    notes: ['first', { text: 'second', at: '2026-01-02T00:00:00Z', amount: 12 }],
  };
  expect(toldBy(exported)).toEqual([ID, 'first', 'second']);
});

test('everything that JSON can hold is plain', () => {
  expect(notPlain({ a: [1, 'x', true, null, { b: -0.5 }] }, 'exported')).toEqual([]);
  expect(notPlain({ big: 1n, f: () => 1, map: new Map(), no: Number.POSITIVE_INFINITY }, 'exported')).toEqual(
    [
      'exported.big is a bigint.',
      'exported.f is a function.',
      'exported.map is a Map.',
      'exported.no is Infinity, which is no number in JSON.',
    ],
  );
});
