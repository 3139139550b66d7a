import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listOf } from '../../http/endpoint.contract.ts';
import { changeSearch, parseSearch, readSearch, stringifySearch, unreadIn } from './search-params.web.ts';

const schema = z.object({
  search: z.string().default(''),
  sort: z.enum(['name', '-createdAt']).default('-createdAt'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  tags: listOf(z.string().min(2)),
});

describe('the search of a URL', () => {
  test('gives a name that stands twice as a list', () => {
    expect(parseSearch('?q=ann&tags=vip&tags=new')).toEqual({ q: 'ann', tags: ['vip', 'new'] });
  });

  test('keeps numbers, signs and other scripts as the text they are', () => {
    expect(parseSearch('?phone=%2B49%20151&name=%E5%B1%B1%E7%94%B0&id=007')).toEqual({
      phone: '+49 151',
      name: '山田',
      id: '007',
    });
  });

  test('comes back from its text as it went in', () => {
    const search = { q: 'a&b=c', tags: ['vip', 'läuft'], limit: '25' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  test('leaves out what is empty', () => {
    expect(stringifySearch({ q: '', tags: [], type: undefined, sort: null })).toBe('');
  });
});

describe('a page reading its state from the URL', () => {
  test('has the defaults where nothing is given', () => {
    expect(readSearch(schema, {})).toMatchObject({ search: '', sort: '-createdAt', limit: 50 });
  });

  test('has typed values', () => {
    expect(readSearch(schema, { limit: '25', tags: 'vip' })).toMatchObject({ limit: 25, tags: ['vip'] });
  });

  test('drops a value that does not fit, and keeps the others', () => {
    expect(readSearch(schema, { limit: 'many', sort: 'size', search: 'ann' })).toMatchObject({
      limit: 50,
      sort: '-createdAt',
      search: 'ann',
    });
  });

  test('is told which values do not fit', () => {
    expect(unreadIn(schema, { limit: 'many', tags: ['vip', 'x'], search: 'ann', other: '1' })).toEqual([
      'limit',
      'tags',
    ]);
    expect(unreadIn(schema, { tags: 'vip' })).toEqual([]);
  });
});

describe('a change of the URL', () => {
  test('adds what was changed and keeps the rest', () => {
    expect(changeSearch(schema, { search: 'ann' }, { limit: 25 })).toEqual({ search: 'ann', limit: 25 });
  });

  test('removes what is back at its default, undefined or empty', () => {
    const before = { search: 'ann', limit: '25', sort: 'name', tags: ['vip'] };
    expect(changeSearch(schema, before, { search: '', limit: 50, sort: undefined, tags: [] })).toEqual({});
  });
});
