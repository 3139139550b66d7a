import { expect, test } from 'vitest';
import { isSettled, type SearchEvent, searchTextAfter } from './search-text.web.ts';

test('letters are kept while texts that were told come back one by one, each late', () => {
  const field = after(type('a'), tell('a'), type('an'), tell('an'), type('ann'), came('a'));
  expect(field.typed).toBe('ann');
  expect(after(type('a'), tell('a'), type('an'), tell('an'), type('ann'), came('a'), came('an')).typed).toBe(
    'ann',
  );
});

test('letters are kept where only the last of the texts that were told comes back', () => {
  expect(after(type('a'), tell('a'), type('an'), tell('an'), came('an'))).toEqual({
    typed: 'an',
    value: 'an',
    told: [],
  });
});

test('a value from outside replaces what was typed, also one that was told and came back before', () => {
  const searched = [type('a'), tell('a'), came('a'), type('an'), tell('an'), came('an')];
  expect(after(...searched, came('')).typed).toBe('');
  expect(after(...searched, came('a')).typed).toBe('a');
  expect(after(type('a'), tell('a'), came('bob'))).toEqual({ typed: 'bob', value: 'bob', told: [] });
});

test('what is told while it is the value already is not waited for', () => {
  const field = after(type('a'), tell('a'), came('a'), type('an'), type('a'), tell('a'));
  expect(isSettled(field)).toBe(true);
  expect(isSettled(after(type('a'), tell('a'), type('')))).toBe(false);
});

function after(...events: SearchEvent[]) {
  return events.reduce(searchTextAfter, { typed: '', value: '', told: [] });
}

function type(text: string): SearchEvent {
  return { kind: 'typed', text };
}

function tell(text: string): SearchEvent {
  return { kind: 'told', text };
}

function came(value: string): SearchEvent {
  return { kind: 'came', value };
}
