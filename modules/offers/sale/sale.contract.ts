import { z } from 'zod';
import { endpoint, type OnWire } from '../../../platform/http/endpoint.contract.ts';
import { asks, checkoutState } from '../checkout/checkout.contract.ts';
import { amount, currencySold } from '../money/money.contract.ts';
import { offerKind, period } from '../offer/offer.contract.ts';
import { orderState } from '../order/order.contract.ts';

/** How long the texts of a buyer may be, in characters, as those of a contact. */
export const BUYER_LIMITS = {
  email: 254,
  name: 200,
  phone: 60,
  line: 200,
  city: 120,
  postalCode: 30,
} as const;

function line(max: number) {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(max, `Use at most ${max} characters.`))
    .transform((text) => text || null)
    .nullable()
    .default(null);
}

const buyer = z.object({
  email: z.string().trim().max(BUYER_LIMITS.email, `Use at most ${BUYER_LIMITS.email} characters.`),
  firstName: line(BUYER_LIMITS.name),
  lastName: line(BUYER_LIMITS.name),
  phone: line(BUYER_LIMITS.phone),
  addressLine1: line(BUYER_LIMITS.line),
  addressLine2: line(BUYER_LIMITS.line),
  postalCode: line(BUYER_LIMITS.postalCode),
  city: line(BUYER_LIMITS.city),
  state: line(BUYER_LIMITS.city),
  country: line(BUYER_LIMITS.name).describe('ISO 3166 code, or a name of the country'),
});

/** What buyers say of themselves. */
export type BuyerFields = z.output<typeof buyer>;

const slug = z.string().trim().toLowerCase().max(100);
const slugParams = z.object({ slug });
const attempt = z.uuid().describe('Made by the buyer’s browser; the same attempt makes one order');
const attemptParams = z.object({ slug, attempt });

const gets = z.object({
  name: z.string(),
  accessDays: z.number().int().nullable().describe('For how long; null for good'),
});

/** The price that the page showed to its buyer. */
const seen = z.object({ amount, currency: currencySold });

export type SeenPrice = z.output<typeof seen>;

const price = { kind: offerKind, amount, currency: currencySold, period: period.nullable() };

export const sale = z.object({
  slug: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  offer: z.object({ name: z.string(), ...price, products: z.array(gets) }),
  asks,
  state: checkoutState,
  provider: z.string().describe('Who takes the payment: stripe, or sandbox where no money moves'),
});

export const saleOrder = z.object({
  number: z.number().int(),
  state: orderState,
  offer: z.string(),
  ...price,
  products: z.array(gets),
  failure: z.string().nullable(),
});

export type Sale = OnWire<typeof sale>;
export type SaleOrder = OnWire<typeof saleOrder>;

const resource = 'checkouts';

export const getSaleEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/checkouts/:slug/page',
  access: 'public',
  resource,
  summary: 'What visitors see of a checkout.',
  params: slugParams,
  reply: sale,
});

export const orderEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/checkouts/:slug/orders',
  access: 'public',
  resource,
  summary:
    'Order as a visitor. The same attempt sent again gives the same order. Give the price that was `seen`, so that nothing is sold at another.',
  params: slugParams,
  body: buyer.extend({ attempt, seen: seen.optional() }),
  reply: saleOrder,
});

export const openPaymentEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/checkouts/:slug/orders/:attempt/payment',
  access: 'public',
  resource,
  summary: 'Open the payment of an order and learn where to pay. Asked again it is the same payment.',
  params: attemptParams,
  reply: z.object({ url: z.string() }),
});

export const getSaleOrderEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/checkouts/:slug/orders/:attempt',
  access: 'public',
  resource,
  summary: 'What became of an order, for whoever made it.',
  params: attemptParams,
  reply: saleOrder,
});
