import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/call.web.ts';
import { contactKeys } from '../contact/contact.web.ts';
import { countContactsEndpoint, listContactsEndpoint } from './list.contract.ts';
import { filterOf, type ListUrl } from './list-url.web.ts';

/** The page of contacts that the URL asks for; the rows before stay while the new ones load, and are told apart. */
export function useContacts(url: ListUrl, columns: readonly string[]) {
  const page = useQuery({ ...pageQuery(url, columns), placeholderData: keepPreviousData });
  const { data, error, refetch, isPlaceholderData } = page;
  const filter = JSON.stringify(filterOf(url));
  const [shown, setShown] = useState(filter);
  if (!isPlaceholderData && shown !== filter) setShown(filter);
  return { data, error, refetch, isPlaceholderData, isOfOtherFilter: isPlaceholderData && shown !== filter };
}

/** Fetches a page ahead of someone who is about to go there; one that is at hand is not asked for again. */
export function useContactsAhead(url: ListUrl, columns: readonly string[]) {
  const queries = useQueryClient();
  return (cursor: string) => void queries.prefetchQuery(pageQuery({ ...url, cursor }, columns));
}

/** Whether the page that a URL asks for is at hand. */
export function useContactsAtHand(columns: readonly string[]) {
  const queries = useQueryClient();
  return (url: ListUrl) => queries.getQueryData(pageQuery(url, columns).queryKey) !== undefined;
}

/** How many contacts the filter fits; asked for apart, so that the rows never wait for it. */
export function useContactCount(url: ListUrl) {
  const query = filterOf(url);
  return useQuery({
    queryKey: contactKeys.count(query),
    queryFn: ({ signal }) => call(countContactsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

// So long a page that was fetched ahead, or seen before, is shown without asking again.
const STALE_AFTER = 10_000;

function pageQuery(url: ListUrl, columns: readonly string[]) {
  const { sort, limit, cursor } = url;
  const query = { ...filterOf(url), sort, limit, cursor, columns: [...columns] };
  return queryOptions({
    queryKey: contactKeys.list(query),
    queryFn: ({ signal }) => call(listContactsEndpoint, { query, signal }),
    staleTime: STALE_AFTER,
  });
}
