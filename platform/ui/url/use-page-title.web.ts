import { useEffect } from 'react';

const PRODUCT = 'Contacts';

/** Names the browser's tab after what the page shows. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) nameTab(title);
  }, [title]);
}

/** Names the browser's tab at once. */
export function nameTab(title: string): void {
  document.title = title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`;
}
