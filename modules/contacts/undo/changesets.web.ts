import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../platform/http/call.web.ts';
import { isGoingOn } from '../bulk/bulk.contract.ts';
import { changesetKeys } from '../bulk/bulk-progress.web.ts';
import { useContactsChanged } from '../tags/contacts-changed.web.ts';
import { type Changeset, getChangesetEndpoint, listChangesetsEndpoint } from './changesets.contract.ts';

/** How often a list looks again while work in it goes on. */
const LOOK_AGAIN_MS = 1500;

/** A page of what was done to contacts, newest first; it keeps looking while something goes on. */
export function useChangesets(query: { limit: number; cursor?: string }) {
  const list = useQuery({
    queryKey: changesetKeys.list(query),
    queryFn: ({ signal }) => call(listChangesetsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(goesOn) ? LOOK_AGAIN_MS : false),
  });
  useContactsAfter(list.data?.items ?? []);
  return list;
}

/** One of them; none while there is no id. */
export function useChangeset(id: string) {
  return useQuery({
    queryKey: changesetKeys.one(id),
    queryFn: ({ signal }) => call(getChangesetEndpoint, { params: { id }, signal }),
    enabled: id !== '',
  });
}

/** Whether the work that it is still goes on. */
export function goesOn({ work }: Changeset): boolean {
  return work !== null && isGoingOn(work.status);
}

// Each time that something has ended, contacts and tags are not what they were.
function useContactsAfter(changes: readonly Changeset[]) {
  const contactsChanged = useContactsChanged();
  const going = changes
    .filter(goesOn)
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (going === '') return;
    return () => void contactsChanged();
  }, [contactsChanged, going]);
}
