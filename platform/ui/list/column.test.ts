import { describe, expect, test } from 'vitest';
import { sortAfterPress } from './column.web.ts';

describe('pressing the header of a column', () => {
  test('sorts by it, ascending at first', () => {
    expect(sortAfterPress('-createdAt', { sort: 'name' })).toBe('name');
  });

  test('turns the direction around when the list is sorted by it already', () => {
    expect(sortAfterPress('name', { sort: 'name' })).toBe('-name');
    expect(sortAfterPress('-name', { sort: 'name' })).toBe('name');
  });

  test('begins with the newest where the column says so', () => {
    expect(sortAfterPress('name', { sort: 'createdAt', firstSort: 'descending' })).toBe('-createdAt');
  });
});
