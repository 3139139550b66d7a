import { expect, test } from 'vitest';
import { filterOf, isFiltered, listUrl, NO_FILTER, toggled } from './list-url.web.ts';

const TAG = '0190f5b0-0000-7000-8000-000000000001';

test('an empty URL is the newest contacts, fifty at a time, with no filter', () => {
  const url = listUrl.parse({});
  expect(url).toEqual({ search: '', sort: '-createdAt', limit: 50 });
  expect(isFiltered(url)).toBe(false);
});

test('one tag in the URL is a list of one', () => {
  expect(listUrl.parse({ tags: TAG }).tags).toEqual([TAG]);
});

test('spaces alone are no search', () => {
  const url = listUrl.parse({ search: '  ' });
  expect(isFiltered(url)).toBe(false);
  expect(filterOf(url).search).toBe('');
});

test('clearing takes every filter and keeps sort and page size', () => {
  const url = listUrl.parse({ search: 'ann', type: 'lead', withoutTags: TAG, sort: 'name', limit: '25' });
  expect(isFiltered(url)).toBe(true);
  expect(isFiltered({ ...url, ...NO_FILTER })).toBe(false);
  expect({ ...url, ...NO_FILTER }).toMatchObject({ sort: 'name', limit: 25 });
});

test('a page size that is not offered is refused', () => {
  expect(listUrl.safeParse({ limit: '13' }).success).toBe(false);
});

test('a tag picked again is a tag taken away', () => {
  expect(toggled(undefined, 'a')).toEqual(['a']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
