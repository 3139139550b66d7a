import { useEffect, useEffectEvent } from 'react';
import { commandOf, isTakenElsewhere, type ListCommand } from './list-keys.web.ts';

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
