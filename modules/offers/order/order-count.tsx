import { useOrderCount } from './order.web.ts';
import { ordersInWords } from './order-words.web.ts';
import type { OrdersUrl } from './orders-url.web.ts';

/** How many orders the list holds over all its pages. */
export function OrderCount({ url }: { url: OrdersUrl }) {
  const { data } = useOrderCount(url);
  return data && ordersInWords(data.count);
}
