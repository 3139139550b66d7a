import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVERYTHING,
  isEverything,
  isPicked,
  NOTHING,
  numberNamed,
  numberPicked,
  type Picked,
  pageBox,
  rangeOf,
  withRows,
} from './selection.web.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('picking rows of a list', () => {
  test('begins with nothing, and takes and lets go of rows', () => {
    const two = withRows(NOTHING, ['a', 'b'], true);
    expect(pickedOf(two)).toEqual(['a', 'b']);
    expect(pickedOf(withRows(two, ['a'], false))).toEqual(['b']);
    expect(numberPicked(two, undefined)).toBe(2);
  });

  test('takes all of a list whose size is known later, with exceptions', () => {
    const but = withRows(EVERYTHING, ['c', 'd'], false);
    expect(numberPicked(but, undefined)).toBeUndefined();
    expect(numberPicked(but, 12_403)).toBe(12_401);
    expect(isPicked(but, 'c')).toBe(false);
    expect(isPicked(withRows(but, ['c'], true), 'c')).toBe(true);
    expect(numberNamed(but)).toBe(2);
  });

  test('is of everything only without an exception, not when all rows of today were picked one by one', () => {
    const but = withRows(EVERYTHING, ['c'], false);
    expect([EVERYTHING, but, withRows(but, ['c'], true)].map(isEverything)).toEqual([true, false, true]);
    expect(isEverything(withRows(NOTHING, ROWS, true))).toBe(false);
  });

  test('leaves what was picked before as it was', () => {
    const before = withRows(NOTHING, ['a'], true);
    withRows(before, ['b'], true);
    expect(pickedOf(before)).toEqual(['a']);
  });

  test('comes to the same as a plain list of what is picked, whatever is pressed in which order', () => {
    const rows = fc.subarray(ROWS);
    const press = fc.oneof(
      fc.record({ kind: fc.constant('pick'), rows, wanted: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('all', 'clear'), rows, wanted: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(press, { maxLength: 20 }), (presses) => {
        let picked: Picked = NOTHING;
        let plain: string[] = [];
        for (const { kind, rows, wanted } of presses) {
          if (kind === 'pick') {
            picked = withRows(picked, rows, wanted);
            plain = ROWS.filter((row) => (rows.includes(row) ? wanted : plain.includes(row)));
          } else {
            picked = kind === 'all' ? EVERYTHING : NOTHING;
            plain = kind === 'all' ? ROWS : [];
          }
          expect(pickedOf(picked)).toEqual(plain);
          expect(numberPicked(picked, ROWS.length)).toBe(plain.length);
        }
      }),
    );
  });
});

describe('the box of a page', () => {
  test('tells all, some and none of its rows apart', () => {
    const box = (picked: Picked) => pageBox(picked, ['a', 'b']);
    expect(box(NOTHING)).toBe('none');
    expect(box(withRows(NOTHING, ['b', 'h'], true))).toBe('some');
    expect(box(withRows(NOTHING, ['a', 'b'], true))).toBe('all');
    expect(box(withRows(EVERYTHING, ['a'], false))).toBe('some');
  });
});

describe('a range of rows', () => {
  test('goes from one to the other, downwards and upwards', () => {
    expect(rangeOf(ROWS, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(ROWS, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(ROWS, 'b', 'b')).toEqual(['b']);
  });

  test('is the row alone when it would begin nowhere or on another page', () => {
    expect(rangeOf(ROWS, undefined, 'd')).toEqual(['d']);
    expect(rangeOf(ROWS, 'z', 'd')).toEqual(['d']);
  });
});

function pickedOf(picked: Picked) {
  return ROWS.filter((row) => isPicked(picked, row));
}
