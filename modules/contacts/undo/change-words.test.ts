import { describe, expect, test } from 'vitest';
import type { BulkWork } from '../bulk/bulk.contract.ts';
import { changeInWords, undoStateInWords, undoWillInWords } from './change-words.web.ts';
import type { Changeset } from './changesets.contract.ts';

const DELETION: Changeset = {
  id: '0198f000-0000-7000-8000-000000000001',
  kind: 'contact.delete',
  by: 'Olive Owner',
  at: '2026-11-22T10:00:00.000Z',
  contacts: 1,
  name: 'Ann Lee',
  undo: { state: 'possible', until: '2026-11-29T10:00:00.000Z' },
  work: null,
};

const WORK: BulkWork = {
  id: '0198f000-0000-7000-8000-000000000002',
  action: 'setType',
  tags: [],
  type: 'customer',
  undoes: null,
  status: 'done',
  total: 30,
  done: 30,
  changed: 20,
  unchanged: 10,
  left: 0,
  error: null,
  by: 'Olive Owner',
  createdAt: '2026-11-22T10:00:00.000Z',
  finishedAt: '2026-11-22T10:01:00.000Z',
  undoUntil: null,
};
const MANY: Changeset = { ...DELETION, kind: 'contact.edit', contacts: 20, name: null, work: WORK };

function undo(given: Partial<BulkWork>, contacts = 20): Changeset {
  const work: BulkWork = { ...WORK, action: 'undo', type: null, unchanged: 0, undoes: MANY.id, ...given };
  return {
    ...DELETION,
    kind: 'changeset.undo',
    contacts,
    name: null,
    work,
    undo: { state: 'never', until: null },
  };
}

describe('a change in words', () => {
  test('names the contact where it was one, and says how many they were', () => {
    expect(changeInWords(DELETION)).toBe('Deleted Ann Lee');
    expect(changeInWords({ ...DELETION, name: null })).toBe('Deleted 1 contact');
    expect(changeInWords(MANY)).toBe('Set 20 contacts to customer');
    expect(changeInWords({ ...MANY, work: { ...WORK, status: 'running' } })).toBe(
      'Setting 30 contacts to customer',
    );
  });

  test('says what an undo took back, as far as that is at hand, and does not claim it where nothing was', () => {
    expect(changeInWords(undo({}), MANY)).toBe('Took back: set 20 contacts to customer');
    expect(changeInWords(undo({}))).toBe('Took back a change to 20 contacts');
    expect(changeInWords(undo({ status: 'running', changed: 0 }), DELETION)).toBe(
      'Taking back: deleted Ann Lee',
    );
    expect(changeInWords(undo({ changed: 0, left: 20 }), MANY)).toBe(
      'Tried to take back: set 20 contacts to customer',
    );
  });

  test('says whether it can be undone, and of an undo what it left alone', () => {
    expect(undoStateInWords(DELETION)).toMatch(/^Can be undone until \d+ Nov, \d\d:00$/);
    expect(undoStateInWords({ ...DELETION, undo: { state: 'undone', until: null } })).toBe('Undone');
    expect(undoStateInWords({ ...DELETION, undo: { state: 'past', until: null } })).toBe('Too late to undo');
    expect(undoStateInWords(undo({ changed: 18, left: 2 }))).toBe('2 were left alone');
  });

  test('says beforehand what its undo will do', () => {
    expect(undoWillInWords(DELETION)).toBe('Brings back Ann Lee with all tags.');
    expect(undoWillInWords({ ...DELETION, name: null, contacts: 12_403 })).toBe(
      'Brings back 12,403 contacts with their tags.',
    );
    expect(undoWillInWords({ ...MANY, kind: 'contact.tag' })).toBe(
      'Takes away again what was added to 20 contacts.',
    );
    expect(undoWillInWords({ ...MANY, kind: 'contact.untag' })).toBe(
      'Gives back what was removed from 20 contacts.',
    );
    expect(undoWillInWords(MANY)).toBe('Makes 20 contacts what they were before.');
  });
});
