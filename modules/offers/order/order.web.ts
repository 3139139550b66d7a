import { keepPreviousData, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../platform/http/call.web.ts';
import { useSentOnce } from '../../../platform/http/sent-once.web.ts';
import { useFresh } from '../../../platform/ui/form/use-fresh.web.ts';
import {
  contactPurchasesEndpoint,
  countOrdersEndpoint,
  getOrderEndpoint,
  listOrdersEndpoint,
  type OrderDetail,
  recordOrderEndpoint,
} from './order.contract.ts';
import { filterOf, type OrdersUrl } from './orders-url.web.ts';
import { useOrdersChanged } from './use-orders-changed.web.ts';

const POLL_MS = 1500;

/** Where orders are in the cache; all that this module fetched lies under `offers`. */
const orderKeys = {
  list: (query: object) => ['offers', 'orders', 'list', query],
  count: (filter: object) => ['offers', 'orders', 'count', filter],
  one: (id: string) => ['offers', 'orders', 'one', id],
  ofContact: (contactId: string) => ['offers', 'orders', 'ofContact', contactId],
};

/** The page of orders that the URL asks for; the rows before stay while the new ones load. */
export function useOrders(url: OrdersUrl) {
  const query = { ...filterOf(url), sort: url.sort, limit: url.limit, cursor: url.cursor };
  return useQuery({
    queryKey: orderKeys.list(query),
    queryFn: ({ signal }) => call(listOrdersEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** How many orders the filter fits; asked for apart, so that the rows never wait for it. */
export function useOrderCount(url: OrdersUrl) {
  const query = filterOf(url);
  return useQuery({
    queryKey: orderKeys.count(query),
    queryFn: ({ signal }) => call(countOrdersEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

/** How an order is asked for, wherever it is. */
export function orderQuery(id: string) {
  return {
    queryKey: orderKeys.one(id),
    queryFn: ({ signal }: { signal: AbortSignal }) => call(getOrderEndpoint, { params: { id }, signal }),
  };
}

/** One order; asked for again and again while money of it is on its way back. */
export function useOrder(id: string) {
  return useQuery({
    ...orderQuery(id),
    refetchInterval: ({ state }) => (isRefunding(state.data) ? POLL_MS : false),
  });
}

/** One order as it is now, for a form. */
export function useFreshOrder(id: string) {
  return useFresh(orderQuery(id));
}

/** What a contact bought, for a card that is shown once it is there. */
export function usePurchasesOf(contactId: string) {
  return useSuspenseQuery({
    queryKey: orderKeys.ofContact(contactId),
    queryFn: ({ signal }) => call(contactPurchasesEndpoint, { params: { id: contactId }, signal }),
  });
}

/**
 * Records an order that was paid elsewhere. What it gives, the contact gets: a type, tags, access. Sent again unchanged,
 * after no answer came, it is recorded once.
 */
export function useRecordOrder() {
  const changed = useOrdersChanged();
  const { keyFor, answered } = useSentOnce();
  return useMutation({
    mutationFn: (body: z.input<typeof recordOrderEndpoint.body>) =>
      call(recordOrderEndpoint, { body, idempotencyKey: keyFor(body) }),
    onSuccess: () => {
      answered();
      return changed();
    },
  });
}

function isRefunding(order: OrderDetail | undefined): boolean {
  return order?.refunds.some(({ state }) => state === 'pending') ?? false;
}
