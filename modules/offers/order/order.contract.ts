import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { entitlement } from '../entitlement/entitlement.contract.ts';
import { amount, currencySold, total } from '../money/money.contract.ts';

export const orderState = z.enum(['pending', 'paid', 'failed', 'partly_refunded', 'refunded', 'disputed']);
const orderSource = z.enum(['checkout', 'manual', 'api']);
const offerKind = z.enum(['free', 'one_time', 'subscription']);

export const orderSummary = z.object({
  id: z.uuid(),
  number: z.number().int(),
  state: orderState,
  kind: offerKind,
  source: orderSource,
  offer: z.object({ id: z.uuid(), name: z.string() }),
  checkout: z.object({ id: z.uuid().nullable(), title: z.string() }).nullable(),
  contact: z.object({ id: z.uuid(), name: z.string(), email: z.string() }).nullable(),
  amount: amount.describe('The price, of one period for a subscription'),
  paid: total.describe('All that came in'),
  refunded: total,
  currency: currencySold,
  createdAt: time,
  paidAt: time.nullable(),
});

const payment = z.object({
  id: z.uuid(),
  provider: z.string().describe('sandbox, stripe or manual'),
  reference: z.string(),
  amount: total,
  method: z.string().nullable().describe('"Visa ending 4242"'),
  paidAt: time,
  refunded: total.describe('What went back of it, or is on its way back'),
});

export const refund = z.object({
  id: z.uuid(),
  amount: total,
  reason: z.string().nullable(),
  revokesAccess: z.boolean(),
  withdrawsTags: z.boolean(),
  state: z.enum(['pending', 'succeeded', 'failed']),
  failure: z.string().nullable().describe('Why the provider refused'),
  actor: z.string(),
  createdAt: time,
  finishedAt: time.nullable(),
});

const dispute = z.object({
  id: z.uuid(),
  paymentId: z.uuid().nullable().describe('The payment that the bank wants back, where that is known'),
  amount: total,
  state: z.enum(['open', 'won', 'lost']),
  openedAt: time,
  closedAt: time.nullable(),
});

export const orderDetail = orderSummary.extend({
  period: z.enum(['week', 'month', 'year']).nullable(),
  failure: z.string().nullable(),
  provider: z.string().nullable(),
  paymentNote: z.string().nullable(),
  subscription: z
    .object({ state: z.enum(['active', 'past_due', 'cancelled']), cancelsAt: time.nullable() })
    .nullable(),
  buyer: z
    .object({
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.array(z.string()).describe('As one writes it, line by line'),
    })
    .describe('As the receipt has it; only the country when the contact was deleted'),
  items: z.array(
    z.object({ productId: z.uuid(), name: z.string(), accessDays: z.number().int().nullable() }),
  ),
  entitlements: z.array(entitlement),
  payments: z.array(payment),
  refunds: z.array(refund),
  disputes: z.array(dispute),
  timeline: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      title: z.string(),
      text: z.string().nullable(),
      actor: z.string(),
      at: time,
    }),
  ),
});

export type OrderSummary = OnWire<typeof orderSummary>;
export type OrderDetail = OnWire<typeof orderDetail>;

export const orderFilter = z.object({
  search: z
    .string()
    .max(200)
    .optional()
    .describe('A number, or part of the name or e-mail of the buyer, or of the offer'),
  state: orderState.optional(),
  offerId: z.uuid().optional(),
  checkoutId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  from: z.iso.date().optional().describe('Ordered on this day (UTC) or later'),
  to: z.iso.date().optional().describe('Ordered on this day (UTC) or earlier'),
});

export type OrderFilter = z.output<typeof orderFilter>;

export const orderSort = z.enum(['createdAt', '-createdAt']);
export const ORDER_SIZES = [25, 50, 100, 200] as const;

const resource = 'orders';
const view = { right: 'offers.view' };

export const listOrdersEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/orders',
  access: view,
  resource,
  summary: 'Orders, newest first.',
  query: orderFilter.extend({ sort: orderSort.default('-createdAt'), ...pageQuery.shape }),
  reply: pageOf(orderSummary),
});

export const countOrdersEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/orders/count',
  access: view,
  resource,
  summary: 'How many orders a filter fits.',
  query: orderFilter,
  reply: z.object({ count: z.number().int() }),
});

export const exportOrdersEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/orders/export',
  access: view,
  resource,
  summary: 'The orders that a filter fits, as CSV in UTF-8 with a byte order mark.',
  query: orderFilter.extend({ sort: orderSort.default('-createdAt') }),
  status: 200,
});

export const getOrderEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/orders/:id',
  access: view,
  resource,
  summary: 'One order with its items, payments, refunds, access and timeline.',
  params: idParams,
  reply: orderDetail,
});

export const receiptEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/orders/:id/receipt',
  access: view,
  resource,
  summary: 'The receipt of an order as a page to print or keep.',
  params: idParams,
  status: 200,
});

export const recordOrderEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/orders',
  access: { right: 'offers.sell' },
  resource,
  summary:
    'Record an order that was paid elsewhere. Give the contact by its id, or by its e-mail, which finds or makes it.',
  body: z
    .object({
      contactId: z.uuid().optional(),
      email: z.string().trim().max(254).optional(),
      firstName: z.string().trim().max(200).optional(),
      lastName: z.string().trim().max(200).optional(),
      offerId: z.uuid(),
      amount: amount.optional().describe('What was paid; the price of the offer unless given'),
      paymentNote: z.string().trim().max(200).optional().describe('"Cash, receipt 12"'),
      paidAt: time.optional().describe('Now unless given'),
    })
    .refine(({ contactId, email }) => (contactId === undefined) !== (email === undefined), {
      path: ['contactId'],
      message: 'Give either the contact or an e-mail.',
    }),
  status: 201,
  reply: orderDetail,
});

export const contactPurchasesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:id/purchases',
  access: view,
  resource,
  summary: 'What a contact bought: totals by currency and the newest orders.',
  params: idParams,
  reply: z.object({
    totals: z.array(z.object({ currency: currencySold, spent: total, orders: z.number().int() })),
    orders: z.array(orderSummary),
    more: z.boolean().describe('Whether there are older orders'),
  }),
});
