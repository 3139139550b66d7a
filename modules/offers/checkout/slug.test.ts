import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug, slugOf } from './slug.contract.ts';

test.each([
  ['Spring Course 2026', 'spring-course-2026'],
  ['  Frühling: Straße & Øl  ', 'fruhling-strasse-and-ol'],
  ['The potters’ club', 'the-potters-club'],
  ['春の講座', ''],
  ['A!', ''],
])('the title %j suggests the address %j', (title, suggested) => {
  expect(slugOf(title)).toBe(suggested);
});

test('what a title suggests is always an address, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const suggested = slugOf(title);
      return suggested === '' || slug.parse(suggested) === suggested;
    }),
  );
});
