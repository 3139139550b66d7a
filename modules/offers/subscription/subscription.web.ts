import { useMutation } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { useOrdersChanged } from '../order/use-orders-changed.web.ts';
import { cancelSubscriptionEndpoint } from './subscription.contract.ts';

/** Cancels the subscription of an order. */
export function useCancelSubscription(orderId: string) {
  const changed = useOrdersChanged();
  return useMutation({
    mutationFn: (when: 'now' | 'periodEnd') =>
      call(cancelSubscriptionEndpoint, { params: { id: orderId }, body: { when } }),
    onSuccess: changed,
  });
}

/** Whether an order is charged again and again until its subscription is cancelled. */
export function isCharged({ subscription }: Pick<OrderDetail, 'subscription'>): boolean {
  return subscription !== null && subscription.state !== 'cancelled';
}
