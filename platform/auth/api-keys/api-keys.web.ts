import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../http/call.web.ts';
import { createApiKey, listApiKeys, type newApiKey, withdrawApiKey } from './api-keys.contract.ts';

const KEY = ['api-keys'] as const;

/** One page of the API keys in force. */
export function useApiKeys(query: { limit: number; cursor?: string }) {
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => call(listApiKeys, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCreateApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof newApiKey>) => call(createApiKey, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useWithdrawApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(withdrawApiKey, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
