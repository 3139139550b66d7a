import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import type { Shelf } from '../product/product.contract.ts';
import { getOfferEndpoint, listOffersEndpoint } from './offer.contract.ts';

const OFFERED = 50;

/** The offers that a field offers for what is typed, with the one that is chosen, wherever in the list it is. */
export function useOfferChoice({
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
    queryKey: ['offers', 'offers', 'choice', query],
    queryFn: ({ signal }) => call(listOffersEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
  const one = useChosenOffer(chosen);
  const found = list.data?.items ?? [];
  const missing = one.data && !found.some(({ id }) => id === chosen) ? [one.data] : [];
  return { offers: [...missing, ...found], error: list.error, isPending: list.isPending };
}

/** The offer that is chosen, if one is. */
export function useChosenOffer(id: string | null) {
  return useQuery({
    queryKey: ['offers', 'offers', 'choice', id],
    queryFn: ({ signal }) => call(getOfferEndpoint, { params: { id: id ?? '' }, signal }),
    enabled: id !== null,
    staleTime: 60_000,
  });
}
