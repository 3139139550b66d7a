import { useEffect, useEffectEvent } from 'react';
import type { ListQuery } from './list-states.tsx';
import type { PagerGiven } from './pager.tsx';

// The page itself has painted by then, and whoever types has come to rest.
const REST = 300;

/** Has the next page fetched once this one rests, and gives what fetches it as soon as someone is about to go there. */
export function usePageAhead<Row>(list: ListQuery<Row>, pager: PagerGiven | undefined): () => void {
  // The rows of the page before lead on from there, not from here.
  const next = list.isPlaceholderData || list.error ? null : (list.data?.next ?? null);
  const fetchAhead = () => {
    if (next !== null) pager?.onAhead?.(next);
  };
  const fetchAtRest = useEffectEvent(fetchAhead);
  useEffect(() => {
    if (next === null) return;
    const timer = setTimeout(fetchAtRest, REST);
    return () => clearTimeout(timer);
  }, [next]);
  return fetchAhead;
}
