import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.contract.ts';

/** Where a payment provider tells what happened; the body is the provider's own and signed by it. */
export const webhookEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/payments/:provider/webhook',
  access: 'public',
  resource: 'orders',
  summary: 'Where the payment provider tells of payments, refunds and disputes, signed by it.',
  params: z.object({ provider: z.string().max(40) }),
});
