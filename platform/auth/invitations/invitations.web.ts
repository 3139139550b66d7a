import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../http/call.web.ts';
import {
  acceptInvitation,
  invite,
  listInvitations,
  lookAtInvitation,
  type newInvitation,
  withdrawInvitation,
} from './invitations.contract.ts';

const KEY = ['invitations'] as const;

/** The invitations that can still be accepted, as many pages as were asked for. */
export function useInvitations() {
  return useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => call(listInvitations, { query: { cursor }, signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof newInvitation>) => call(invite, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useWithdrawInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(withdrawInvitation, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** What the invitation says whose link somebody opened. */
export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(lookAtInvitation, { body: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (body: z.input<(typeof acceptInvitation)['body']>) => call(acceptInvitation, { body }),
  });
}
