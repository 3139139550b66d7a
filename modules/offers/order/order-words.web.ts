import type { OrderSummary } from './order.contract.ts';

type State = OrderSummary['state'];

/** The states as people read them, with their colours. */
export const ORDER_STATES: Record<State, { label: string; color: string }> = {
  pending: { label: 'Pending', color: 'amber' },
  paid: { label: 'Paid', color: 'pine' },
  failed: { label: 'Failed', color: 'gray' },
  partly_refunded: { label: 'Partly refunded', color: 'blue' },
  refunded: { label: 'Refunded', color: 'gray' },
  disputed: { label: 'Disputed', color: 'red' },
};

/** "1 order", "1,204 orders". */
export function ordersInWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'order' : 'orders'}`;
}

/** What came in for an order and was not given back, in minor units. */
export function keptOf({ paid, refunded }: Pick<OrderSummary, 'paid' | 'refunded'>): number {
  return paid - refunded;
}

/** Whether there is a receipt: nothing was received for what is not paid. */
export function hasReceipt({ paidAt }: Pick<OrderSummary, 'paidAt'>): boolean {
  return paidAt !== null;
}
