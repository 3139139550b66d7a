import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';

export const entitlement = z.object({
  id: z.uuid(),
  product: z.object({ id: z.uuid(), name: z.string() }),
  contactId: z.uuid().nullable().describe('Null when the contact was deleted'),
  order: z
    .object({ id: z.uuid(), number: z.number().int() })
    .nullable()
    .describe('Null when granted by hand'),
  reason: z.string().nullable().describe('Why it was granted by hand'),
  grantedBy: z.string(),
  state: z.enum(['active', 'expired', 'revoked']),
  startsAt: time,
  endsAt: time.nullable().describe('Null is without end, or as long as the subscription runs'),
  endedAt: time.nullable(),
  endedWhy: z.enum(['expired', 'refund', 'hand', 'subscription', 'dispute', 'contact_deleted']).nullable(),
  endedReason: z.string().nullable(),
  tag: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('The tag that it gives'),
});

export type Entitlement = OnWire<typeof entitlement>;

const resource = 'entitlements';
const reason = z.string().trim().min(1, 'Say why.').max(500, 'Use at most 500 characters.');

export const listEntitlementsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/entitlements',
  access: { right: 'offers.view' },
  resource,
  summary: 'Access of contacts to products, newest first.',
  query: pageQuery.extend({
    contactId: z.uuid().optional(),
    productId: z.uuid().optional(),
    orderId: z.uuid().optional(),
    state: z.enum(['active', 'expired', 'revoked']).optional(),
  }),
  reply: pageOf(entitlement),
});

export const grantAccessEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/entitlements',
  access: { right: 'offers.sell' },
  resource,
  summary: 'Grant a contact access to a product by hand. Refused while it has access that has no end.',
  body: z.object({ contactId: z.uuid(), productId: z.uuid(), reason, endsAt: time.nullable().default(null) }),
  status: 201,
  reply: entitlement,
});

export const extendAccessEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/entitlements/:id/extend',
  access: { right: 'offers.sell' },
  resource,
  summary: 'Change when access ends; null is without end. Access that expired begins again.',
  params: idParams,
  body: z.object({ endsAt: time.nullable() }),
  reply: entitlement,
});

export const revokeAccessEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/entitlements/:id/revoke',
  access: { right: 'offers.sell' },
  resource,
  summary: 'Take access away, with the tag that it gave unless the product says to keep it.',
  params: idParams,
  body: z.object({ reason }),
  reply: entitlement,
});

export const restoreAccessEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/entitlements/:id/restore',
  access: { right: 'offers.sell' },
  resource,
  summary: 'Give revoked access back, with its tag.',
  params: idParams,
  reply: entitlement,
});
