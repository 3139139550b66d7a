import { useEffect, useEffectEvent } from 'react';
import { ProblemError } from '../../http/call.web.ts';
import type { ListQuery } from './list-states.tsx';
import type { PagerGiven } from './pager.tsx';

/** Goes to the first page when that of the cursor is no more: it is empty now, or the cursor is of another list. */
export function useLeaveLostPage<Row>(
  { data, error, isPlaceholderData }: ListQuery<Row>,
  pager: PagerGiven | undefined,
): void {
  const refused = error instanceof ProblemError && error.problem.code === 'invalid_cursor';
  const empty = data?.items.length === 0 && !isPlaceholderData;
  const lost = pager?.cursor !== undefined && (refused || empty);
  const leave = useEffectEvent(() => pager?.onGo(undefined, { replace: true }));
  useEffect(() => {
    if (lost) leave();
  }, [lost]);
}
