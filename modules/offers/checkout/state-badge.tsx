import { Badge } from '@mantine/core';
import type { CheckoutState } from './checkout.contract.ts';
import { STATE_WORDS } from './checkout-words.web.ts';

/** Whether one can buy at a checkout. */
export function StateBadge({ state }: { state: CheckoutState }) {
  return <Badge color={COLORS[state]}>{STATE_WORDS[state]}</Badge>;
}

const COLORS: Record<CheckoutState, string> = { open: 'pine', closed: 'gray', sold_out: 'amber' };
