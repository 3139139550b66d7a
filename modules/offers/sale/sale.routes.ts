import type { Db } from '../../../platform/db/db.ts';
import { type Route, reads, streams, writes } from '../../../platform/http/route.ts';
import { findCheckoutBySlug } from '../checkout/checkout.sql.ts';
import { offerForSale } from '../offer/offer-for-sale.ts';
import { itemsOf, type OrderRow, orderByAttempt } from '../order/order.sql.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { openPayment } from './open-payment.ts';
import { asksOf, orderAtCheckout } from './order-at-checkout.ts';
import {
  getSaleEndpoint,
  getSaleOrderEndpoint,
  openPaymentEndpoint,
  orderEndpoint,
} from './sale.contract.ts';
import { saleGone, saleOrderGone } from './sale.problems.ts';

/** What visitors ask; `provider` takes their payments. */
export function saleRoutes(provider: PaymentProvider): Route[] {
  return [
    reads(getSaleEndpoint, async ({ db, params }) => presentSale(db, params.slug, provider.name)),
    writes(orderEndpoint, async ({ tx, params, body }) =>
      presentOrder(tx, await orderAtCheckout(tx, params.slug, body)),
    ),
    reads(getSaleOrderEndpoint, async ({ db, params }) => presentOrder(db, await orderAt(db, params))),
    streams(openPaymentEndpoint, async ({ db, params }) =>
      openPayment(db, provider, { ...params, order: await orderAt(db, params) }),
    ),
  ];
}

async function presentSale(db: Db, slug: string, provider: string) {
  const checkout = await findCheckoutBySlug(db, slug);
  const offer = checkout && (await offerForSale(db, checkout.offer_id));
  if (!offer) throw saleGone();
  const { title, body: text, state } = checkout;
  const { name, kind, amount, currency, period, products } = offer;
  const gets = products.map((product) => ({ name: product.name, accessDays: product.accessDays }));
  return {
    slug,
    title,
    text,
    offer: { name, kind, amount, currency, period, products: gets },
    asks: asksOf(checkout),
    state,
    provider,
  };
}

/** @throws Problem 404 when the attempt made no order at this checkout. */
async function orderAt(db: Db, { slug, attempt }: { slug: string; attempt: string }): Promise<OrderRow> {
  const order = await orderByAttempt(db, attempt);
  const checkout = order && (await findCheckoutBySlug(db, slug));
  if (!checkout || order.checkout_id !== checkout.id) throw saleOrderGone();
  return order;
}

async function presentOrder(db: Db, order: OrderRow) {
  const { number, state, kind, amount, currency, period, failure } = order;
  const items = await itemsOf(db, order.id);
  const products = items.map((item) => ({ name: item.product_name, accessDays: item.access_days }));
  return { number, state, offer: order.offer_name, kind, amount, currency, period, products, failure };
}
