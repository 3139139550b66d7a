import type { Db } from '../../../platform/db/db.ts';
import { asksOf } from '../checkout/checkout.present.ts';
import { findCheckoutBySlug } from '../checkout/checkout.sql.ts';
import { offerForSale } from '../offer/offer-for-sale.ts';
import { itemsOf, type OrderRow } from '../order/order.sql.ts';
import { saleGone } from './sale.problems.ts';

/**
 * What visitors see of a checkout.
 *
 * @throws Problem 404.
 */
export async function presentSale(db: Db, slug: string, provider: string) {
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

/** What whoever ordered sees of the order. */
export async function presentSaleOrder(db: Db, order: OrderRow) {
  const { number, state, kind, amount, currency, period, failure } = order;
  const items = await itemsOf(db, order.id);
  const products = items.map((item) => ({ name: item.product_name, accessDays: item.access_days }));
  return { number, state, offer: order.offer_name, kind, amount, currency, period, products, failure };
}
