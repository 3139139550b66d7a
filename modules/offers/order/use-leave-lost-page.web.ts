import { useEffect } from 'react';
import { ProblemError } from '../../../platform/http/call.web.ts';
import type { ChangeUrl } from '../../../platform/ui/url/use-url-state.web.ts';
import type { useOrders } from './order.web.ts';
import type { ordersUrl } from './orders-url.web.ts';

/** Goes to the first page when that of the cursor is no more: it is empty now, or the cursor is of another sort. */
export function useLeaveLostPage(
  { data, error, isPlaceholderData }: ReturnType<typeof useOrders>,
  cursor: string | undefined,
  change: ChangeUrl<typeof ordersUrl>,
): void {
  const refused = error instanceof ProblemError && error.problem.code === 'invalid_cursor';
  const empty = data?.items.length === 0 && !isPlaceholderData;
  const lost = cursor !== undefined && (refused || empty);
  useEffect(() => {
    if (lost) change({ cursor: undefined }, { replace: true });
  }, [lost, change]);
}
