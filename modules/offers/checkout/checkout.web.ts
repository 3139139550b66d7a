import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../platform/http/call.web.ts';
import { useFresh } from '../../../platform/ui/form/use-fresh.web.ts';
import {
  createCheckoutEndpoint,
  deleteCheckoutEndpoint,
  editCheckoutEndpoint,
  getCheckoutEndpoint,
  listCheckoutsEndpoint,
} from './checkout.contract.ts';

/** Where checkouts are in the cache. */
const checkoutKeys = {
  list: (query: object) => ['offers', 'checkouts', 'list', query],
  one: (id: string) => ['offers', 'checkouts', 'one', id],
};

/** A page of the checkouts; the page before stays while the next one loads. */
export function useCheckouts(query: z.input<typeof listCheckoutsEndpoint.query>) {
  return useQuery({
    queryKey: checkoutKeys.list(query),
    queryFn: ({ signal }) => call(listCheckoutsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One checkout as it is now, for its form. */
export function useCheckout(id: string) {
  return useFresh({
    queryKey: checkoutKeys.one(id),
    queryFn: ({ signal }) => call(getCheckoutEndpoint, { params: { id }, signal }),
  });
}

export function useCreateCheckout() {
  return useCheckoutMutation((body: z.input<typeof createCheckoutEndpoint.body>) =>
    call(createCheckoutEndpoint, { body }),
  );
}

export function useEditCheckout() {
  return useCheckoutMutation(({ id, ...body }: { id: string } & z.input<typeof editCheckoutEndpoint.body>) =>
    call(editCheckoutEndpoint, { params: { id }, body }),
  );
}

export function useDeleteCheckout() {
  return useCheckoutMutation((id: string) => call(deleteCheckoutEndpoint, { params: { id } }));
}

function useCheckoutMutation<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}
