import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before, when a dialog goes: for dialogs that are opened and closed by being
 * there or not, of which Mantine does not see the closing.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
