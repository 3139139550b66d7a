import { useEffect, useEffectEvent } from 'react';
import { commandOf, type ListCommand } from './list-keys.web.ts';

/**
 * Hears what keys ask of the list, wherever on the page the focus is, unless one types or something is open over it.
 *
 * @param act gives true when it did something with the key, which then does nothing else.
 */
export function useListKey(act: (command: ListCommand, event: KeyboardEvent) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command && !isTakenElsewhere(event) && act(command, event)) event.preventDefault();
  });
  useEffect(() => {
    // First of all, as a dialog may be gone by the time that its own handler has had the Escape key.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

// One types, or a dialog, a menu or a list of options is open.
function isTakenElsewhere({ target, key }: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
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
