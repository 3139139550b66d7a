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
  const one = useChosenProduct(chosen);
  const found = list.data?.items ?? [];
  const missing = one.data && !found.some(({ id }) => id === chosen) ? [one.data] : [];
  return { products: [...missing, ...found], error: list.error, isPending: list.isPending };
}

/** The product that is chosen, if one is. */
export function useChosenProduct(id: string | null) {
  return useQuery({
    queryKey: ['offers', 'products', 'choice', id],
    queryFn: ({ signal }) => call(getProductEndpoint, { params: { id: id ?? '' }, signal }),
    enabled: id !== null,
    staleTime: 60_000,
  });
}
