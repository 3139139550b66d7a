import { useEffect } from 'react';

/** Names the browser's tab after what a visitor sees; the product's own name says nothing to them. */
export function useVisitorTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}
