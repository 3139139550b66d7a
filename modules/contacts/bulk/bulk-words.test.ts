import { describe, expect, test } from 'vitest';
import type { BulkWork } from './bulk.contract.ts';
import {
  dayAndTime,
  doingInWords,
  doneInWords,
  outcomeInWords,
  timeLeftInWords,
  undoUntilInWords,
} from './bulk-words.web.ts';

const WORK: BulkWork = {
  id: '0198f000-0000-7000-8000-000000000001',
  action: 'delete',
  tags: [],
  type: null,
  undoes: null,
  status: 'done',
  total: 12_403,
  done: 12_403,
  changed: 12_403,
  unchanged: 0,
  left: 0,
  error: null,
  by: 'Olive Owner',
  createdAt: '2026-11-22T10:00:00.000Z',
  finishedAt: '2026-11-22T10:01:00.000Z',
  undoUntil: null,
};
const work = (given: Partial<BulkWork>): BulkWork => ({ ...WORK, ...given });

describe('work on many contacts in words', () => {
  test('says what goes on, to how many contacts', () => {
    expect(doingInWords(WORK)).toBe('Deleting 12,403 contacts');
    expect(doingInWords(work({ action: 'addTags', tags: ['VIP', 'Press'], total: 340 }))).toBe(
      'Adding the tags VIP, Press to 340 contacts',
    );
    expect(doingInWords(work({ action: 'removeTags', tags: ['VIP'], total: 1 }))).toBe(
      'Removing the tag VIP from 1 contact',
    );
    expect(doingInWords(work({ action: 'setType', type: 'customer', total: 20 }))).toBe(
      'Setting 20 contacts to customer',
    );
    expect(doingInWords(work({ action: 'undo', total: 2 }))).toBe('Undoing changes to 2 contacts');
  });

  test('says what was done to whom, and names the first three of many tags', () => {
    const tags = ['A', 'B', 'C', 'D', 'E'];
    expect(doneInWords(work({ action: 'addTags', tags }), 'Ann Lee')).toBe(
      'Added the tags A, B, C and 2 more to Ann Lee',
    );
    expect(doneInWords(work({ action: 'removeTags', tags: ['A'] }), '3 contacts')).toBe(
      'Removed the tag A from 3 contacts',
    );
    expect(doneInWords(work({ action: 'setType', type: 'lead' }), 'Ann Lee')).toBe('Set Ann Lee to lead');
  });

  test('gives in the end numbers that add up to all contacts of the set', () => {
    expect(outcomeInWords(work({ changed: 12_401, left: 2 }))).toBe(
      '12,401 contacts deleted, 2 were gone already.',
    );
    expect(outcomeInWords(work({ action: 'addTags', tags: ['A'], changed: 9, unchanged: 1, left: 1 }))).toBe(
      '9 contacts tagged, 1 had it already, 1 was left alone.',
    );
    expect(outcomeInWords(work({ action: 'removeTags', tags: ['A', 'B'], changed: 1, unchanged: 2 }))).toBe(
      '1 contact untagged, 2 did not have them.',
    );
    expect(outcomeInWords(work({ action: 'setType', type: 'customer', changed: 4, unchanged: 3 }))).toBe(
      '4 contacts set to customer, 3 were customers already.',
    );
    expect(outcomeInWords(work({ action: 'undo', changed: 5, unchanged: 1 }))).toBe(
      '5 contacts restored, 1 was so already.',
    );
  });

  test('says how far it came when it did not come to its end', () => {
    const some = { done: 4000, changed: 4000 };
    expect(outcomeInWords(work({ ...some, status: 'cancelled' }))).toBe(
      'Cancelled after 4,000 of 12,403: 4,000 contacts deleted.',
    );
    expect(outcomeInWords(work({ ...some, status: 'failed' }))).toBe(
      'Stopped after 4,000 of 12,403: 4,000 contacts deleted.',
    );
  });

  test('tells until when a deletion can be undone, and that it cannot be', () => {
    expect(undoUntilInWords(0)).toBe('This cannot be undone.');
    const inTwoDays = dayAndTime(new Date(Date.now() + 2 * 86_400_000).toISOString());
    expect(undoUntilInWords(2)).toContain(inTwoDays.split(',')[0]);
  });

  test('tells the time that is left no finer than it is known', () => {
    expect([900, 12_000, 60_000, 61_000].map(timeLeftInWords)).toEqual([
      'A few seconds',
      'About 20 seconds',
      'About a minute',
      'About 2 minutes',
    ]);
  });
});
