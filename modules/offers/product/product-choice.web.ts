import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { getProductEndpoint, listProductsEndpoint, type Shelf } from './product.contract.ts';

const OFFERED = 50;

/** The products that a field offers for what is typed, with the one that is chosen, wherever in the list it is. */
export function useProductChoice({
  search,
  shelf,
  chosen,
}: {
  search: string;
  shelf: Shelf;
  chosen: string | null;
}) {
  const query = { search, state: shelf, limit: OFFERED };
  const list = useQuery({
    queryKey: ['offers', 'products', 'choice', query],
    queryFn: ({ signal }) => call(listProductsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
  const one = useQuery({
    queryKey: ['offers', 'products', 'choice', chosen],
    queryFn: ({ signal }) => call(getProductEndpoint, { params: { id: chosen ?? '' }, signal }),
    enabled: chosen !== null,
    staleTime: 60_000,
  });
  const found = list.data?.items ?? [];
  const missing = one.data && !found.some(({ id }) => id === chosen) ? [one.data] : [];
  return { products: [...missing, ...found], error: list.error, isPending: list.isPending };
}
