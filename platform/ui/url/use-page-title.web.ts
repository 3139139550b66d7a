import { useEffect } from 'react';

const PRODUCT = 'Contacts';

/** Names the browser's tab after what the page shows. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`;
  }, [title]);
}
