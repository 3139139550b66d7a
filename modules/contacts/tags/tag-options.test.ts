import { describe, expect, test } from 'vitest';
import type { Tag } from './tag.contract.ts';
import { tagOptions } from './tag-options.web.ts';

describe('what a tag picker offers', () => {
  test('all tags found and nothing to create while nothing is typed', () => {
    expect(tagOptions([vip, news], '', true)).toEqual({ tags: [vip, news], create: undefined });
  });

  test('a new tag of the typed name where none has it', () => {
    expect(tagOptions([vip], ' VIP  2026 ', true).create).toBe('VIP 2026');
  });

  test('no new tag that differs from one at hand only in case, width or spaces', () => {
    expect(tagOptions([vip], ' ｖｉｐ ', true).create).toBeUndefined();
  });

  test('no new tag that its own key would make the one at hand', () => {
    expect(tagOptions([tagNamed('Straße')], 'STRASSE', true).create).toBeUndefined();
  });

  test('only fitting tags while the answer is on its way', () => {
    expect(tagOptions([vip, news], 'new', false).tags).toEqual([news]);
  });

  test('whatever the server finds once it has answered', () => {
    expect(tagOptions([vip, news], 'x', true).tags).toEqual([vip, news]);
  });
});

const vip = tagNamed('VIP');
const news = tagNamed('Newsletter');

function tagNamed(name: string): Tag {
  return { id: name, name, description: null, contacts: 1, version: 1, createdAt: '', updatedAt: '' };
}
