import { expect, test } from 'vitest';
import { filterOf, isFiltered, listUrl, NO_FILTER } from './list-url.web.ts';
import { conditionName, conditionValue, withCondition } from './where-url.web.ts';

test('a condition in the URL narrows the list, and clearing takes it away', () => {
  const url = listUrl.parse({ where: 'offers.bought:1' });
  expect(filterOf(url).where).toEqual(['offers.bought:1']);
  expect(isFiltered(url)).toBe(true);
  expect(isFiltered({ ...url, ...NO_FILTER })).toBe(false);
});

test('the value of a condition is all that stands behind its first colon', () => {
  const where = ['offers.spent:CHF:100-', 'offers.bought:1'];
  expect(conditionValue(where, 'offers.spent')).toBe('CHF:100-');
  expect(conditionName('offers.spent:CHF:100-')).toBe('offers.spent');
});

test('a condition that is not set has no value, nor has one whose name only begins like another', () => {
  expect(conditionValue(undefined, 'offers.bought')).toBeUndefined();
  expect(conditionValue(['offers.boughtTwice:1'], 'offers.bought')).toBeUndefined();
});

test('a condition set anew keeps its place, and one that is new comes last', () => {
  const where = ['offers.bought:1', 'notes.has:x'];
  expect(withCondition(where, 'offers.bought', '2')).toEqual(['offers.bought:2', 'notes.has:x']);
  expect(withCondition(where, 'offers.hasAccess', '3')).toEqual([...where, 'offers.hasAccess:3']);
});

test('a condition without a value goes, also where the URL has it twice', () => {
  expect(
    withCondition(['offers.bought:1', 'notes.has:x', 'offers.bought:2'], 'offers.bought', undefined),
  ).toEqual(['notes.has:x']);
  expect(withCondition(['offers.bought:1'], 'offers.bought', '')).toEqual([]);
  expect(withCondition(undefined, 'offers.bought', undefined)).toEqual([]);
});
