import { describe, expect, test } from 'vitest';
import { type HistoryEntry, missingInWords, told } from './history-words.web.ts';

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

  test('names the order that gave a tag or took it', () => {
    const cause = { kind: 'order', id: '1', label: 'Order 1001' };
    const given = { ...entry('contact.tag', { tags: [] }, { tags: ['VIP'] }), cause };
    expect(told(given).title).toBe('Tagged VIP · Order 1001');
    const taken = { ...entry('contact.untag', { tags: ['VIP'] }, { tags: [] }), cause };
    expect(told(taken).title).toBe('Lost the tag VIP · Order 1001');
  });

  test('says that a contact was deleted and brought back', () => {
    expect(told(entry('contact.delete', { email: 'a@b.ch' }, null)).title).toBe('Deleted');
    expect(told(entry('contact.restore', null, { email: 'a@b.ch' })).title).toBe('Deletion undone');
  });

  test('says what an undo took back or gave back', () => {
    const undo = (before: HistoryEntry['before'], after: HistoryEntry['after']) =>
      told(entry('changeset.undo', before, after));
    expect(undo(null, { email: 'a@b.ch' }).title).toBe('Deletion undone');
    expect(undo({ tags: ['VIP'] }, { tags: [] }).title).toBe('Lost VIP: its adding was undone');
    expect(undo({ tags: [] }, { tags: ['VIP'] }).title).toBe('Got back VIP: its removal was undone');
    expect(undo({ type: 'customer' }, { type: 'lead' })).toEqual({
      title: 'Change undone',
      changes: [{ label: 'Type', from: 'customer', to: 'lead' }],
    });
  });

  test('names who a contact was merged with, and what it gained by it', () => {
    const cause = { kind: 'contact', id: '1', label: 'Bo Lee' };
    const merge = entry('contact.merge', { city: null, tags: [] }, { city: 'Bern', tags: ['VIP'] });
    expect(told({ ...merge, cause })).toEqual({
      title: 'Merged with Bo Lee',
      changes: [
        { label: 'City', from: '', to: 'Bern' },
        { label: 'Tags', from: '', to: 'VIP' },
      ],
    });
  });

  test('repeats what another module tells, with the page that shows it', () => {
    const contributed = { title: 'Bought Course', text: null, to: '/orders/1' };
    expect(told({ ...entry('offers.orderPaid', null, null), module: 'offers', told: contributed })).toEqual({
      title: 'Bought Course',
      text: undefined,
      to: '/orders/1',
      changes: [],
    });
  });

  test('names the modules that could not be loaded in one line', () => {
    expect(missingInWords(['offers'])).toBe('Offers could not be loaded.');
    expect(missingInWords(['offers', 'notes', 'email'])).toBe('Offers, Notes and Email could not be loaded.');
  });
});

function entry(kind: string, before: HistoryEntry['before'], after: HistoryEntry['after']): HistoryEntry {
  const actor = { kind: 'user', name: 'Ann' };
  const own = { id: '', module: null, changesetId: '', cause: null, reason: null, told: null };
  return { ...own, at: '', kind, actor, before, after };
}
