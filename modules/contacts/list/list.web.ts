import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { contactKeys } from '../contact/contact.web.ts';
import { countContactsEndpoint, listContactsEndpoint } from './list.contract.ts';
import { filterOf, type ListUrl } from './list-url.web.ts';

/** The page of contacts that the URL asks for; the rows before stay while the new ones load. */
export function useContacts(url: ListUrl, columns: string[]) {
  const { sort, limit, cursor } = url;
  const query = { ...filterOf(url), sort, limit, cursor, columns };
  return useQuery({
    queryKey: contactKeys.list(query),
    queryFn: ({ signal }) => call(listContactsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many contacts the filter fits; asked for apart, so that the rows never wait for it. */
export function useContactCount(url: ListUrl) {
  const query = filterOf(url);
  return useQuery({
    queryKey: contactKeys.count(query),
    queryFn: ({ signal }) => call(countContactsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
