import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, ProblemError } from '../../../platform/http/call.web.ts';
import { getSaleEndpoint, getSaleOrderEndpoint, type SaleOrder } from './sale.contract.ts';

const saleKeys = {
  all: (slug: string) => ['sale', slug],
  order: (slug: string, attempt: string) => ['sale', slug, 'order', attempt],
};

/** What a visitor sees of a checkout. */
export function useSale(slug: string) {
  return useQuery({
    queryKey: saleKeys.all(slug),
    queryFn: ({ signal }) => call(getSaleEndpoint, { params: { slug }, signal }),
  });
}

interface Asked {
  enabled: boolean;
  /** Asked again and again while the payment is on its way. */
  until?: 'paid';
}

/** What became of an attempt: null when it made no order. */
export function useSaleOrder(slug: string, attempt: string, { enabled, until }: Asked) {
  return useQuery({
    queryKey: saleKeys.order(slug, attempt),
    queryFn: ({ signal }) =>
      call(getSaleOrderEndpoint, { params: { slug, attempt }, signal }).catch(nullWhenMissing),
    enabled,
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      until === 'paid' && data?.state === 'pending' && (dataUpdateCount < QUICK_LOOKS ? 1_000 : 5_000),
  });
}

const QUICK_LOOKS = 20;

/** Looks again at a checkout and at what was ordered there. */
export function useLookAgain(slug: string): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: saleKeys.all(slug) }), [queries, slug]);
}

/** Whether an order is more than an attempt: it is paid, whatever came later. */
export function isBought({ state }: Pick<SaleOrder, 'state'>): boolean {
  return state !== 'pending' && state !== 'failed';
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof ProblemError && error.problem.status === 404) return null;
  throw error;
}
