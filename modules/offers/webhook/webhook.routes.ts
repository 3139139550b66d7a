import { hears, type Route } from '../../../platform/http/route.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { hear } from './hear.ts';
import { webhookEndpoint } from './webhook.contract.ts';

export function webhookRoutes(provider: PaymentProvider): Route[] {
  return [
    hears(webhookEndpoint, ({ db, params, body, headers }) =>
      hear(db, provider, { name: params.provider, body, headers }),
    ),
  ];
}
