import { z } from 'zod';
import { endpoint, idParams } from '../../../platform/http/endpoint.contract.ts';

export const cancelSubscriptionEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/orders/:id/cancel',
  access: { right: 'offers.refund' },
  resource: 'orders',
  summary: 'Cancel a subscription, now or when what is paid for is over.',
  params: idParams,
  body: z.object({ when: z.enum(['now', 'periodEnd']) }),
  status: 202,
  reply: z.object({ cancelsAt: z.string().nullable() }),
});
