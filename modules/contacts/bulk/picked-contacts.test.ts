import { describe, expect, test } from 'vitest';
import {
  EVERYTHING,
  NOTHING,
  numberPicked,
  type Picked,
  withRows,
} from '../../../platform/ui/list/selection.web.ts';
import { MAX_NAMED } from '../list/selection.contract.ts';
import { noticeOf, pickedContacts } from './picked-contacts.web.ts';

const FILTER = { search: 'lee', tags: ['t'] };
const many = Array.from({ length: MAX_NAMED + 1 }, (_, index) => String(index));

describe('what is picked among contacts goes to the server', () => {
  test('by their ids, as many as were pressed', () => {
    expect(pickedOf(withRows(NOTHING, ['a', 'b'], true), 500)).toEqual({
      selection: { ids: ['a', 'b'] },
      number: 2,
    });
  });

  test('as the filter and what was left out, with the number that remains', () => {
    expect(pickedOf(withRows(EVERYTHING, ['a'], false), 500)).toEqual({
      selection: { filter: FILTER, except: ['a'] },
      number: 499,
    });
  });

  test('only when it is something that has been counted', () => {
    expect(pickedOf(NOTHING, 500)).toBeUndefined();
    expect(pickedOf(EVERYTHING, undefined)).toBeUndefined();
    expect(pickedOf(withRows(EVERYTHING, ['a'], false), 1)).toBeUndefined();
  });

  test('never as more ids than the server takes, which is said with what to do', () => {
    const tooMany = withRows(NOTHING, many, true);
    expect(pickedOf(tooMany, 20_000)).toBeUndefined();
    expect(noticeOf({ picked: tooMany, lost: false })).toBe(
      'At most 10,000 contacts can be picked one by one. Select all that match, or let go of some.',
    );
    expect(noticeOf({ picked: withRows(EVERYTHING, many, false), lost: false })).toContain('left out');
    expect(pickedOf(withRows(NOTHING, many.slice(1), true), 20_000)?.number).toBe(MAX_NAMED);
  });
});

test('that a selection was cleared because the list changed is said', () => {
  expect(noticeOf({ picked: NOTHING, lost: true })).toContain('because the list changed');
  expect(noticeOf({ picked: NOTHING, lost: false })).toBeUndefined();
});

function pickedOf(picked: Picked, count: number | undefined) {
  return pickedContacts({ picked, filter: FILTER, number: numberPicked(picked, count) });
}
