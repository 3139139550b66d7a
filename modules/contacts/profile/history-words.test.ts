import { describe, expect, test } from 'vitest';
import { type HistoryEntry, told } from './history-words.web.ts';

describe('a history in words', () => {
  test('says that a contact was created, without its fields', () => {
    expect(told(entry('contact.create', null, { email: 'ann@example.com' }))).toEqual({
      title: 'Created',
      changes: [],
    });
  });

  test('says which fields an edit changed, from what to what, and keeps the normal form of phones to itself', () => {
    const before = { phone: null, phoneE164: null, city: 'Bern' };
    const after = { phone: '044 123', phoneE164: '+4144123', city: null };
    expect(told(entry('contact.edit', before, after)).changes).toEqual([
      { label: 'Phone', from: '', to: '044 123' },
      { label: 'City', from: 'Bern', to: '' },
    ]);
  });

  test('names the tags that were given or taken', () => {
    expect(told(entry('contact.tag', { tags: [] }, { tags: ['VIP', 'News'] })).title).toBe(
      'Tagged VIP, News',
    );
    expect(told(entry('contact.untag', { tags: ['VIP'] }, { tags: [] })).title).toBe('Lost the tag VIP');
    expect(told(entry('tag.delete', { tags: ['VIP'] }, { tags: [] })).title).toBe('Tag VIP was deleted');
  });

  test('names the file of an import', () => {
    const cause = { kind: 'import', id: null, label: 'people.csv' };
    expect(told({ ...entry('import', null, {}), cause }).title).toBe('Imported · people.csv');
    expect(told({ ...entry('import', { city: 'A' }, { city: 'B' }), cause }).title).toBe(
      'Updated by an import · people.csv',
    );
  });
});

function entry(kind: string, before: HistoryEntry['before'], after: HistoryEntry['after']): HistoryEntry {
  const actor = { kind: 'user', name: 'Ann' };
  return { changesetId: '', at: '', kind, actor, cause: null, reason: null, before, after };
}
