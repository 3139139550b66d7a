import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../http/call.web.ts';
import { sessionQuery } from '../session/session.web.ts';
import { changeMember, listMembers, removeMember } from './members.contract.ts';

const KEY = ['members'] as const;

/** One page of the members. */
export function useMembers(query: { limit: number; cursor?: string }) {
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => call(listMembers, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useChangeMember() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & z.input<(typeof changeMember)['body']>) =>
      call(changeMember, { params: { id }, body }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: KEY }),
        // It may have been oneself.
        queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  });
}

export function useRemoveMember() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(removeMember, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
