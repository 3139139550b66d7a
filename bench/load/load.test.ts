import { expect, test } from 'vitest';
import { randomFrom } from '../seed/random.ts';
import { loadTable } from './load.ts';
import { isWrite, nextKind } from './mix.ts';

test('a twentieth of what people of a load do is writing', () => {
  const random = randomFrom(1);
  const kinds = Array.from({ length: 20_000 }, () => nextKind(random));
  expect(kinds.filter(isWrite).length / kinds.length).toBeCloseTo(0.05, 2);
  expect(new Set(kinds).size).toBe(11);
});

test('a load is told as a whole, by its writes and by kind, with its errors', () => {
  const requests = [
    { kind: 'search' as const, ms: 10 },
    { kind: 'edit' as const, ms: 200, error: 'PATCH /x answered 500' },
  ];
  const given = { contacts: 1_000_000, ms: 60_000, seconds: 60, pause: 0 };
  const { rows, note, p95s } = loadTable(requests, given);
  expect(rows.slice(0, 2)).toEqual([
    ['all', '2', '0', '10.0 ms', '200.0 ms', '200.0 ms', '1', '✗ ≤ 150 ms, ✗ no error'],
    ['writes', '1', '0', '200.0 ms', '200.0 ms', '200.0 ms', '1', '–'],
  ]);
  expect(rows.map(([what]) => what)).toContain('· search');
  expect(note).toContain('PATCH /x answered 500');
  expect(p95s?.get('Load: all requests')).toBe(200);
});

test.each([
  ['fewer contacts', { contacts: 20_000 }],
  ['less time', { seconds: 59 }],
  ['pauses', { pause: 1 }],
])('a load of %s is told without its bar', (_what, given) => {
  const whole = { contacts: 1_000_000, ms: 60_000, seconds: 60, pause: 0 };
  const { rows } = loadTable([{ kind: 'search', ms: 10 }], { ...whole, ...given });
  expect(rows[0]?.at(-1)).toBe('–');
});
