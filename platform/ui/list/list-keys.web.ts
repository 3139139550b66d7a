/** What a key asks of a list. */
export type ListCommand =
  | { kind: 'move'; by: 1 | -1; extend: boolean }
  | { kind: 'pick'; extend: boolean }
  | { kind: 'open' | 'leave' | 'search' | 'help' };

/** A key as it was pressed; a `KeyboardEvent` is one. */
interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What the pressed key asks for; undefined for a key that lists do not know. */
export function commandOf({
  key,
  shiftKey: extend,
  ctrlKey,
  metaKey,
  altKey,
}: Pressed): ListCommand | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'ArrowDown') return { kind: 'move', by: 1, extend };
  if (key === 'ArrowUp') return { kind: 'move', by: -1, extend };
  switch (key.toLowerCase()) {
    case 'j':
      return { kind: 'move', by: 1, extend };
    case 'k':
      return { kind: 'move', by: -1, extend };
    case 'x':
      return { kind: 'pick', extend };
    case 'enter':
      return { kind: 'open' };
    case 'escape':
      return { kind: 'leave' };
    // On some keyboards these two are typed with Shift, on others not.
    case '/':
      return { kind: 'search' };
    case '?':
      return { kind: 'help' };
    default:
      return undefined;
  }
}
