import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf, call } from '../../../platform/http/call.web.ts';
import { listenTo } from '../../../platform/http/listen-to.web.ts';
import { contactsChanged } from '../tags/contacts-changed.web.ts';
import {
  type BulkWork,
  bulkEventsEndpoint,
  bulkLeftEndpoint,
  cancelBulkEndpoint,
  getBulkEndpoint,
  isGoingOn,
} from './bulk.contract.ts';
import { undoChangesetEndpoint } from './take-back.contract.ts';

/** Where work on many contacts is in the cache. */
const bulkKeys = {
  one: (id: string) => ['bulk', 'one', id],
  left: (id: string) => ['bulk', 'left', id],
};

/** Work on many contacts, as far as it is; kept up to date while it goes on, also beyond a restart of the server. */
export function useBulkWork(id: string) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: bulkKeys.one(id),
    queryFn: ({ signal }) => call(getBulkEndpoint, { params: { id }, signal }),
  });
  const status = found.data?.status;
  const goesOn = status !== undefined && isGoingOn(status);
  useEffect(() => {
    if (goesOn) return followWork(queries, id);
  }, [queries, id, goesOn]);
  // Work on few contacts may have ended before anyone could listen.
  const ended = status !== undefined && !goesOn;
  const undoes = found.data?.undoes;
  useEffect(() => {
    if (ended) workEnded(queries, { id, undoes });
  }, [queries, id, ended, undoes]);
  return found;
}

/** The contacts that were left as they are, as many pages as were asked for; asked for when there are any. */
export function useBulkLeft({ id, left }: Pick<BulkWork, 'id' | 'left'>) {
  return useInfiniteQuery({
    queryKey: bulkKeys.left(id),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(bulkLeftEndpoint, { params: { id }, query: { cursor }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: left > 0,
  });
}

export function useCancelBulk(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(cancelBulkEndpoint, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: bulkKeys.one(id) }),
  });
}

/** Where changesets are in the cache. */
export const changesetKeys = {
  all: ['changesets'],
  list: (query: object) => ['changesets', 'list', query],
  one: (id: string) => ['changesets', 'one', id],
};

/** Takes back what a changeset did; gives the work that this is, which has only begun. */
export function useUndo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changesetId: string) => call(undoChangesetEndpoint, { params: { id: changesetId } }),
    onSuccess: (work) => {
      queries.setQueryData<BulkWork>(bulkKeys.one(work.id), work);
      return queries.invalidateQueries({ queryKey: changesetKeys.all });
    },
  });
}

// Keeps work in the cache up to date until it ends; gives what stops it.
function followWork(queries: QueryClient, id: string) {
  const address = addressOf(bulkEventsEndpoint, { params: { id } });
  return listenTo<BulkWork>(
    address,
    (work) => queries.setQueryData<BulkWork>(bulkKeys.one(id), work),
    ({ status }) => !isGoingOn(status),
  );
}

/** Waits for the end of work that has begun, and gives it as it is then. */
export function untilEnded(begun: BulkWork): Promise<BulkWork> {
  if (!isGoingOn(begun.status)) return Promise.resolve(begun);
  const address = addressOf(bulkEventsEndpoint, { params: { id: begun.id } });
  return new Promise((resolve) => {
    const hear = (work: BulkWork) => !isGoingOn(work.status) && resolve(work);
    listenTo(address, hear, ({ status }) => !isGoingOn(status));
  });
}

/** For when work has ended: what it changed is asked for anew. */
export function workEnded(
  queries: QueryClient,
  { id, undoes }: { id: string; undoes?: string | null },
): void {
  void contactsChanged(queries);
  const stale = [changesetKeys.all, bulkKeys.left(id)];
  // What was undone can be undone no more, which its own work tells.
  if (undoes) stale.push(bulkKeys.one(undoes));
  for (const queryKey of stale) void queries.invalidateQueries({ queryKey });
}
