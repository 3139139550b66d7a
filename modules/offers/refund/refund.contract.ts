import { z } from 'zod';
import { endpoint, idParams, type OnWire } from '../../../platform/http/endpoint.contract.ts';
import { amount, total } from '../money/money.contract.ts';
import { refund } from '../order/order.contract.ts';

const resource = 'orders';

/** What someone chooses when they give money back. */
const choice = z.object({
  amount: amount.min(1, 'Refund more than nothing.'),
  paymentId: z
    .uuid()
    .optional()
    .describe('Which payment goes back; the newest that has something left unless given'),
  revokeAccess: z.boolean(),
  withdrawTags: z.boolean(),
  cancelSubscription: z
    .boolean()
    .optional()
    .describe('Whether a running subscription is charged no more; as revokeAccess unless given'),
});

export const refundPreview = z.object({
  refundable: total.describe('The most of this payment that can go back now'),
  whole: z.boolean().describe('Whether nothing is left of all payments then'),
  access: z
    .array(z.object({ entitlementId: z.uuid(), product: z.string() }))
    .describe('The access that ends'),
  tagsGoing: z.array(z.string()),
  tagsStaying: z
    .array(z.object({ name: z.string(), because: z.string() }))
    .describe('Tags of the order that stay, each with what else it is for'),
  subscriptionEnds: z
    .enum(['now', 'periodEnd'])
    .nullable()
    .describe('When a running subscription ends with it; null where none runs, or it goes on'),
});

export type RefundPreview = OnWire<typeof refundPreview>;

export const previewRefundEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/orders/:id/refunds/preview',
  access: { right: 'offers.refund' },
  resource,
  summary: 'What a refund would do, without doing it.',
  params: idParams,
  query: z.object({
    amount: z.coerce.number().pipe(amount).optional(),
    paymentId: z.uuid().optional(),
    revokeAccess: z.stringbool().default(true),
    withdrawTags: z.stringbool().default(true),
    cancelSubscription: z.stringbool().optional(),
  }),
  reply: refundPreview,
});

export const refundOrderEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/orders/:id/refunds',
  access: { right: 'offers.refund' },
  resource,
  summary: 'Give money of an order back. The refund is pending until the provider has answered.',
  params: idParams,
  body: choice.extend({ reason: z.string().trim().max(500).nullable().default(null) }),
  status: 202,
  reply: refund,
});
