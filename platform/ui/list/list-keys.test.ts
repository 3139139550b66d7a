import { describe, expect, test } from 'vitest';
import { commandOf } from './list-keys.web.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('a key pressed in a list', () => {
  test('moves between the rows as an arrow or as a letter, and extends what is picked with Shift', () => {
    expect(commandOf({ ...plain, key: 'ArrowDown' })).toEqual({ kind: 'move', by: 1, extend: false });
    expect(commandOf({ ...plain, key: 'k' })).toEqual({ kind: 'move', by: -1, extend: false });
    expect(commandOf({ ...plain, key: 'J', shiftKey: true })).toEqual({ kind: 'move', by: 1, extend: true });
    expect(commandOf({ ...plain, key: 'X', shiftKey: true })).toEqual({ kind: 'pick', extend: true });
  });

  test('asks for the search and for help with Shift or without, as the keyboard needs it', () => {
    expect(commandOf({ ...plain, key: '?', shiftKey: true })).toEqual({ kind: 'help' });
    expect(commandOf({ ...plain, key: '?' })).toEqual({ kind: 'help' });
    expect(commandOf({ ...plain, key: '/', shiftKey: true })).toEqual({ kind: 'search' });
  });

  test('means nothing to the list together with Control, Command or Alt, or when it is unknown', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
      expect(commandOf({ ...plain, [held]: true, key: 'k' })).toBeUndefined();
    }
    expect(commandOf({ ...plain, key: 'q' })).toBeUndefined();
  });
});
