import { expect, test } from 'vitest';
import { reasonInWords } from './reason-words.web.ts';

test('a reason names what a tag came by', () => {
  expect(reasonInWords({ source: 'import', label: 'people.csv' })).toBe('By the import people.csv');
  expect(reasonInWords({ source: 'manual', label: null })).toBe('By hand');
});
