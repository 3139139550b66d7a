import { z } from 'zod';
import {
  endpoint,
  idParams,
  listOf,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { amount, currencySold } from '../money/money.contract.ts';
import { offerKind, period } from '../offer/offer.contract.ts';
import { slug } from './slug.contract.ts';

/** What a checkout asks of its buyers, besides the e-mail. */
export const asked = z.enum(['required', 'optional', 'no']);
export const asks = z.object({ name: asked, phone: asked, address: asked });

/** Whether one can buy: closed by hand or because the offer was archived, or no place left. */
export const checkoutState = z.enum(['open', 'closed', 'sold_out']);

export type Asks = z.output<typeof asks>;
export type CheckoutState = z.output<typeof checkoutState>;

export const LIMITS = { title: 200, text: 20_000, tags: 50, quantity: 1_000_000 } as const;

const title = z
  .string()
  .trim()
  .min(1, 'Give a title.')
  .max(LIMITS.title, `Use at most ${LIMITS.title} characters.`);

const text = z
  .string()
  .trim()
  .max(LIMITS.text, `Use at most ${LIMITS.text.toLocaleString('en')} characters.`)
  .transform((given) => given.replaceAll('\r\n', '\n') || null)
  .nullable()
  .describe('Plain text; a blank line begins a new paragraph');

const quantityLimit = z
  .int('Give a whole number.')
  .min(1, 'Give at least 1, or leave it empty for no limit.')
  .max(LIMITS.quantity, `Give at most ${LIMITS.quantity.toLocaleString('en')}.`)
  .nullable()
  .describe('How many may be sold; null for no limit');

const tagIds = z.array(z.uuid()).max(LIMITS.tags, `Choose at most ${LIMITS.tags} tags.`);

export const checkout = z.object({
  id: z.uuid(),
  slug: z.string(),
  path: z.string().describe('Where visitors find it: /c/spring-course'),
  offer: z.object({
    id: z.uuid(),
    name: z.string(),
    kind: offerKind,
    amount,
    currency: currencySold,
    period: period.nullable(),
    archived: z.boolean(),
  }),
  title: z.string(),
  text: z.string().nullable(),
  tagIds: z.array(z.uuid()).describe('Tags that its buyers get, besides those of the offer'),
  open: z.boolean(),
  quantityLimit: z.number().int().nullable(),
  taken: z.number().int().describe('Orders that are paid or still may be; never more than the limit'),
  sold: z.number().int().describe('Those of them that are paid'),
  asks,
  state: checkoutState,
  version: z.number().int(),
  createdAt: time,
  updatedAt: time,
});

export type Checkout = OnWire<typeof checkout>;

const fields = z.object({
  slug,
  offerId: z.uuid('Choose an offer.'),
  title,
  text: text.optional(),
  tagIds: tagIds.optional(),
  open: z.boolean().optional(),
  quantityLimit: quantityLimit.optional(),
  asks: asks.partial().optional(),
});

/** The fields of a checkout that people give. */
export type CheckoutFields = z.output<typeof fields>;

/** What the list of checkouts is narrowed by. */
const checkoutFilter = z.object({
  search: z.string().max(200).optional().describe('Part of the title, the address or the offer’s name'),
  states: listOf(checkoutState),
});

const resource = 'checkouts';
const path = '/api/v1/checkouts/:id';
const view = { right: 'offers.view' };
const edit = { right: 'offers.edit' };

export const listCheckoutsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/checkouts',
  access: view,
  resource,
  summary: 'Checkouts, newest first.',
  query: checkoutFilter.extend(pageQuery.shape),
  reply: pageOf(checkout),
});

export const getCheckoutEndpoint = endpoint({
  method: 'GET',
  path,
  access: view,
  resource,
  summary: 'One checkout.',
  params: idParams,
  reply: checkout,
});

export const createCheckoutEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/checkouts',
  access: edit,
  resource,
  summary: 'Create a checkout. Its address is made of the title unless you give one.',
  body: fields.partial({ slug: true }),
  status: 201,
  reply: checkout,
});

export const editCheckoutEndpoint = endpoint({
  method: 'PATCH',
  path,
  access: edit,
  resource,
  summary: 'Change a checkout. Refused when it was changed since the version you saw.',
  params: idParams,
  body: fields.partial().extend({ version: z.number().int().positive() }),
  reply: checkout,
});

export const deleteCheckoutEndpoint = endpoint({
  method: 'DELETE',
  path,
  access: edit,
  resource,
  summary: 'Delete a checkout that nobody ordered at. Close one that has orders.',
  params: idParams,
});
