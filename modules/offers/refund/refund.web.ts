import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../platform/http/call.web.ts';
import { useSentOnce } from '../../../platform/http/sent-once.web.ts';
import { orderQuery } from '../order/order.web.ts';
import { useOrdersChanged } from '../order/use-orders-changed.web.ts';
import { previewRefundEndpoint, refundOrderEndpoint } from './refund.contract.ts';
import type { Refund } from './refund-words.web.ts';

const ASK_AGAIN_MS = 1000;
const TRIES = 45;

/** What a refund chooses, with the amount once it is one. */
export interface RefundChoice {
  amount: number | null;
  paymentId: string | undefined;
  revokeAccess: boolean;
  withdrawTags: boolean;
  cancelSubscription: boolean;
}

/** What a refund would do; what the choice before would do stays meanwhile. */
export function useRefundPreview(orderId: string, { amount, ...choice }: RefundChoice) {
  const query = {
    amount: amount ?? undefined,
    paymentId: choice.paymentId,
    revokeAccess: String(choice.revokeAccess),
    withdrawTags: String(choice.withdrawTags),
    cancelSubscription: String(choice.cancelSubscription),
  };
  return useQuery({
    queryKey: ['offers', 'refunds', 'preview', orderId, query],
    queryFn: ({ signal }) => call(previewRefundEndpoint, { params: { id: orderId }, query, signal }),
    placeholderData: keepPreviousData,
    enabled: amount !== null && amount > 0,
  });
}

/**
 * Gives money back and waits for what the provider says to it, also when its dialog is closed meanwhile. Sent again
 * unchanged, after no answer came, it goes back once. The refund that it gives is still pending when the provider did not answer within some three quarters of a minute.
 */
export function useRefundOrder(orderId: string) {
  const queries = useQueryClient();
  const changed = useOrdersChanged();
  const { keyFor, answered } = useSentOnce();
  const settled = async (refund: Refund): Promise<Refund> => {
    let last = refund;
    for (let tries = 0; last.state === 'pending' && tries < TRIES; tries++) {
      await pause(ASK_AGAIN_MS);
      // The refund is asked for: what cannot be read of it now is read later.
      const order = await queries.fetchQuery({ ...orderQuery(orderId), staleTime: 0 }).catch(() => null);
      last = order?.refunds.find(({ id }) => id === refund.id) ?? last;
    }
    return last;
  };
  return useMutation({
    mutationFn: async (body: z.input<typeof refundOrderEndpoint.body>) =>
      settled(
        await call(refundOrderEndpoint, { params: { id: orderId }, body, idempotencyKey: keyFor(body) }),
      ),
    onSuccess: answered,
    onSettled: changed,
  });
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
