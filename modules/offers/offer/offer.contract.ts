import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { amount, currency, currencySold } from '../money/money.contract.ts';
import { shelf } from '../product/product.contract.ts';
import { nameOf } from '../product/text.contract.ts';

export const offerKind = z.enum(['free', 'one_time', 'subscription']);
export const period = z.enum(['week', 'month', 'year']);

export type OfferKind = z.output<typeof offerKind>;
export type Period = z.output<typeof period>;

/** The longest access that is not without end, in days: a hundred years. */
export const MAX_ACCESS_DAYS = 36_500;

const accessDays = z
  .int('Give whole days.')
  .min(1, 'Access lasts at least one day.')
  .max(MAX_ACCESS_DAYS, 'Access lasts at most 36,500 days; leave it empty for access without end.')
  .nullable()
  .describe('For how many days; null is without end, or as long as the subscription runs');

export const offer = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: offerKind,
  amount: amount.describe('The price in minor units, of one period for a subscription'),
  currency: currencySold,
  period: period.nullable().describe('How often a subscription is paid'),
  products: z.array(
    z.object({
      productId: z.uuid(),
      name: z.string(),
      archived: z.boolean(),
      accessDays,
      tag: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    }),
  ),
  tags: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('The tags that every buyer gets'),
  paidOrders: z.number().int().describe('How many of its orders were paid'),
  archivedAt: time.nullable(),
  version: z.number().int(),
  createdAt: time,
  updatedAt: time,
});

export type Offer = OnWire<typeof offer>;

const MAX_PRODUCTS = 50;
const MAX_TAGS = 50;

const fields = {
  name: nameOf('An offer'),
  kind: offerKind,
  amount,
  currency,
  period: period.nullable(),
  products: z
    .array(z.object({ productId: z.uuid(), accessDays: accessDays.default(null) }))
    .max(MAX_PRODUCTS, `Give at most ${MAX_PRODUCTS} products.`),
  tagIds: z.array(z.uuid()).max(MAX_TAGS, `Give at most ${MAX_TAGS} tags.`),
};

const resource = 'offers';
const path = '/api/v1/offers/:id';

export const listOffersEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/offers',
  access: { right: 'offers.view' },
  resource,
  summary: 'Offers by name. Archived ones are left out unless asked for.',
  query: pageQuery.extend({ search: z.string().max(200).optional(), state: shelf.default('active') }),
  reply: pageOf(offer),
});

export const getOfferEndpoint = endpoint({
  method: 'GET',
  path,
  access: { right: 'offers.view' },
  resource,
  summary: 'One offer with the products that it grants and the tags that it gives.',
  params: idParams,
  reply: offer,
});

export const createOfferEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/offers',
  access: { right: 'offers.edit' },
  resource,
  summary: 'Create an offer: a price, and the products that it grants.',
  body: z.object({
    ...fields,
    period: fields.period.default(null),
    products: fields.products.default([]),
    tagIds: fields.tagIds.default([]),
  }),
  status: 201,
  reply: offer,
});

export const editOfferEndpoint = endpoint({
  method: 'PATCH',
  path,
  access: { right: 'offers.edit' },
  resource,
  summary:
    'Change or archive an offer. Orders keep what they sold. Refused when it was changed since the version you saw.',
  params: idParams,
  body: z.object(fields).partial().extend({
    archived: z.boolean().optional(),
    version: z.number().int().positive(),
  }),
  reply: offer,
});

export const deleteOfferEndpoint = endpoint({
  method: 'DELETE',
  path,
  access: { right: 'offers.edit' },
  resource,
  summary: 'Delete an offer that was never ordered and that no checkout sells; archive any other.',
  params: idParams,
});
