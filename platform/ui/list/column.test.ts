import { describe, expect, test } from 'vitest';
import { leastWidth, sortAfterPress } from './column.web.ts';

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

describe('a table', () => {
  const six = Array.from({ length: 6 }, () => ({ width: '8rem' }));

  test('of few columns is as wide as it may be', () => {
    expect(leastWidth(six)).toBeUndefined();
  });

  test('of many columns keeps their widths, and a readable one for those that share the rest', () => {
    const width = leastWidth([...six, { width: '16%' }, {}]);
    expect(width).toBe(`calc(${'8rem + '.repeat(6)}12rem + 13rem + 3.25rem)`);
  });
});
