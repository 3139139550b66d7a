import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { useFresh } from '../../../platform/ui/form/use-fresh.web.ts';
import type { ShelfUrl } from '../product/shelf-url.web.ts';
import {
  createOfferEndpoint,
  deleteOfferEndpoint,
  editOfferEndpoint,
  getOfferEndpoint,
  listOffersEndpoint,
  type Offer,
} from './offer.contract.ts';
import type { OfferBody } from './offer-values.web.ts';

/** A page of the offers; the page before stays while the next one loads. */
export function useOffers(query: ShelfUrl) {
  return useQuery({
    queryKey: ['offers', 'offers', 'list', query],
    queryFn: ({ signal }) => call(listOffersEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One offer as it is now, for its form. */
export function useFreshOffer(id: string) {
  return useFresh({
    queryKey: ['offers', 'offers', 'one', id],
    queryFn: ({ signal }) => call(getOfferEndpoint, { params: { id }, signal }),
  });
}

export function useCreateOffer() {
  return useOfferMutation((body: OfferBody) => call(createOfferEndpoint, { body }));
}

type Edited = Pick<Offer, 'id' | 'version'> & Partial<OfferBody> & { archived?: boolean };

export function useEditOffer() {
  return useOfferMutation(({ id, ...body }: Edited) => call(editOfferEndpoint, { params: { id }, body }));
}

export function useDeleteOffer() {
  return useOfferMutation((id: string) => call(deleteOfferEndpoint, { params: { id } }));
}

// Products and checkouts show the names of offers.
function useOfferMutation<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}
