import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { unreadIn } from '../../../platform/ui/url/search-params.web.ts';
import { filterOf, isFiltered, listUrl, MAX_SEARCH, NO_FILTER, withTag } from './list-url.web.ts';
import { endOf, startOf } from './local-days.web.ts';
import { unreadFilter } from './unread-filter.web.ts';

const TAG = '0190f5b0-0000-7000-8000-000000000001';
const OTHER = '0190f5b0-0000-7000-8000-000000000002';

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

test.each([
  { type: 'lead' },
  { anyTags: TAG },
  { withoutTags: TAG },
  { untagged: 'true' },
  { untagged: 'false' },
  { createdFrom: '2026-03-01' },
  { createdTo: '2026-03-01' },
  { where: 'offers.bought:1' },
])('%j narrows the list, and clearing takes it and keeps sort and page size', (filter) => {
  const url = listUrl.parse({ ...filter, sort: 'name', limit: '25' });
  expect(isFiltered(url)).toBe(true);
  expect(isFiltered({ ...url, ...NO_FILTER })).toBe(false);
  expect({ ...url, ...NO_FILTER }).toMatchObject({ sort: 'name', limit: 25 });
});

test('days of the URL are asked for as the moments at which they begin and end here', () => {
  const url = listUrl.parse({ createdFrom: '2026-03-01', createdTo: '2026-03-31' });
  expect(filterOf(url)).toMatchObject({
    createdFrom: startOf('2026-03-01'),
    createdBefore: endOf('2026-03-31'),
  });
});

test.each([
  [{ search: 'a'.repeat(201) }, 'by a search in'],
  [{ tags: Array.from({ length: 51 }, () => TAG), anyTags: 'vip' }, 'by tags in'],
  [{ createdFrom: '2026-02-30', createdTo: '2026-03-01' }, 'by a day in'],
  [{ type: 'friend', untagged: 'perhaps' }, 'by type and tags in'],
  [{ where: 'a'.repeat(301) }, 'by more filters in'],
])('a filter in the URL that cannot be read is a problem, not everybody: %j', (search, words) => {
  expect(unreadFilter(unreadIn(listUrl, search))?.problem.detail).toContain(words);
});

test('an order, a page size or a place in the list that cannot be read changes nobody who is listed', () => {
  const search = { sort: 'size', limit: '13', cursor: 'a'.repeat(5000) };
  expect(unreadIn(listUrl, search)).toEqual(['sort', 'limit', 'cursor']);
  expect(unreadFilter(unreadIn(listUrl, search))).toBeUndefined();
});

test('the longest search that can be typed is the longest that is answered', () => {
  expect(MAX_SEARCH).toBe(200);
});

test('a page size that is not offered is refused', () => {
  expect(listUrl.safeParse({ limit: '13' }).success).toBe(false);
});

test('a tag picked again is a tag taken away', () => {
  expect(withTag(listUrl.parse({}), 'tags', TAG)?.tags).toEqual([TAG]);
  expect(withTag(listUrl.parse({ tags: [TAG, OTHER] }), 'tags', TAG)?.tags).toEqual([OTHER]);
});

test('one tag more than can be asked for is refused, while those that are there can go', () => {
  const full = listUrl.parse({ tags: [TAG, ...Array.from({ length: 49 }, () => uuidv7())] });
  expect(withTag(full, 'tags', OTHER)).toBeUndefined();
  expect(withTag(full, 'tags', TAG)?.tags).toHaveLength(49);
});

test('a tag picked in another way leaves the first one, and whoever has a tag is not untagged', () => {
  const url = listUrl.parse({ tags: [TAG, OTHER], untagged: 'true' });
  expect(withTag(url, 'withoutTags', TAG)).toEqual({
    tags: [OTHER],
    anyTags: [],
    withoutTags: [TAG],
    untagged: undefined,
  });
});
