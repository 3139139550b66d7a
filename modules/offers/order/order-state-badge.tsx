import { Badge } from '@mantine/core';
import type { OrderSummary } from './order.contract.ts';
import { ORDER_STATES } from './order-words.web.ts';

/** How an order stands. */
export function OrderStateBadge({ state }: Pick<OrderSummary, 'state'>) {
  const { label, color } = ORDER_STATES[state];
  return <Badge color={color}>{label}</Badge>;
}
