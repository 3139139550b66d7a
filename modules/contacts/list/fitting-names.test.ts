import { expect, test } from 'vitest';
import { fittingNames } from './fitting-names.web.ts';

test('a row shows as many tags as fit in their order', () => {
  expect(fittingNames(['VIP', 'Press', 'Alumni', 'Newsletter', 'A'])).toEqual(['VIP', 'Press', 'Alumni']);
});

test('the first tag is shown however long it is', () => {
  expect(fittingNames(['Course: Advanced colour grading', 'VIP'])).toEqual([
    'Course: Advanced colour grading',
  ]);
  expect(fittingNames([])).toEqual([]);
});
