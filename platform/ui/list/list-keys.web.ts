/** What a key asks of a list. */
export type ListCommand =
  | { kind: 'move'; by: 1 | -1; extend: boolean }
  | { kind: 'pick'; extend: boolean }
  | { kind: 'open' | 'leave' | 'search' | 'help' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

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

/** Whether a key is for someone else now: one types, or a dialog, a menu or a list of options is open. */
export function isTakenElsewhere({ target, key }: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
  const typing = target instanceof Element && target.closest(TYPING) !== null;
  // From the search one goes down into what was found.
  const leaving = typing && key === 'ArrowDown' && target.matches(SEARCH);
  return (typing && !leaving) || [...document.querySelectorAll(OVER_THE_PAGE)].some(isShown);
}

// The boxes of rows are no fields to type in.
const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const SEARCH = 'input[type="search"]:not([role])';
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function isShown(element: Element) {
  return element.checkVisibility();
}
