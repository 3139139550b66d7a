import { type Route, streams } from '../../../platform/http/route.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { cancelSubscriptionEndpoint } from './subscription.contract.ts';

export function subscriptionRoutes(provider: PaymentProvider): Route[] {
  return [
    // The provider is asked outside any transaction.
    streams(cancelSubscriptionEndpoint, async ({ db, params, body, actor }) => {
      const at = await cancelSubscription(db, provider, { orderId: params.id, when: body.when }, actor);
      return { cancelsAt: at.toISOString() };
    }),
  ];
}
