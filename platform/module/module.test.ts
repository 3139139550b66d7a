import { expect, test } from 'vitest';
import { defineModule, inOrder } from './module.ts';

const named = (name: string, needs: string[] = []) => defineModule({ name, needs, migrations: '' });

test('modules come after those they need', () => {
  const modules = [named('mail', ['offers']), named('offers', ['contacts']), named('contacts')];
  expect(inOrder(modules).map((module) => module.name)).toEqual(['contacts', 'offers', 'mail']);
});

test.each([
  [
    'a need that is not installed',
    [named('offers', ['contacts'])],
    /"offers" needs "contacts", which is not installed/,
  ],
  ['a circle', [named('a', ['b']), named('b', ['a'])], /circle: a → b → a/],
  ['a name that stands twice', [named('a'), named('a')], /same name/],
])('%s is refused in a sentence', (_what, modules, sentence) => {
  expect(() => inOrder(modules)).toThrow(sentence);
});
