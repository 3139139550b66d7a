import { type Route, reads, streams, writes } from '../../../platform/http/route.ts';
import { presentRefund } from '../order/order.present.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { previewRefund } from './preview.ts';
import { cancelSubscriptionEndpoint, previewRefundEndpoint, refundOrderEndpoint } from './refund.contract.ts';

import { refundOrder } from './refund.ts';

export function refundRoutes(provider: PaymentProvider): Route[] {
  return [
    reads(previewRefundEndpoint, ({ db, params, query }) => previewRefund(db, params.id, query)),
    writes(refundOrderEndpoint, async ({ tx, params, body, actor }) =>
      presentRefund(await refundOrder(tx, params.id, body, actor)),
    ),
    // The provider is asked outside any transaction.
    streams(cancelSubscriptionEndpoint, async ({ db, params, body, actor }) => {
      const at = await cancelSubscription(db, provider, { orderId: params.id, when: body.when }, actor);
      return { cancelsAt: at.toISOString() };
    }),
  ];
}
