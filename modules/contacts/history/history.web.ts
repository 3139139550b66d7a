import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { contactHistoryEndpoint } from './history.contract.ts';

/** What happened to a contact, newest first. */
export function useContactHistory(id: string, limit: number) {
  return useQuery({
    queryKey: ['contacts', 'one', id, 'history', limit],
    queryFn: ({ signal }) => call(contactHistoryEndpoint, { params: { id }, query: { limit }, signal }),
  });
}
