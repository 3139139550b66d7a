import { z } from 'zod';
import { MAX_CURSOR } from '../../../platform/http/endpoint.contract.ts';
import { ORDER_SIZES, orderFilter, orderSort } from './order.contract.ts';

/** What of the list lives in the URL: all of it. */
export const ordersUrl = orderFilter.extend({
  search: z.string().max(200).default(''),
  sort: orderSort.default('-createdAt'),
  limit: z.coerce.number().pipe(z.literal(ORDER_SIZES)).default(50),
  cursor: z.string().max(MAX_CURSOR).optional(),
});

export type OrdersUrl = z.output<typeof ordersUrl>;

/** The part that says which orders; the rest says how they are shown. */
export function filterOf({ sort: _sort, limit: _limit, cursor: _cursor, ...filter }: OrdersUrl) {
  return { ...filter, search: filter.search.trim() };
}

/** Whether anything narrows the list. */
export function isFiltered(url: OrdersUrl): boolean {
  return Object.values(filterOf(url)).some((value) => value !== undefined && value !== '');
}

/** What the URL becomes when nothing is to narrow the list. */
export const NO_FILTER = {
  search: '',
  state: undefined,
  offerId: undefined,
  checkoutId: undefined,
  contactId: undefined,
  from: undefined,
  to: undefined,
  cursor: undefined,
};
