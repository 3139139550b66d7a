import { checkoutGone } from './checkout.problems.ts';
import type { CheckoutWithOffer, CheckoutWithSales } from './checkout.sql.ts';

/**
 * What a checkout looks like to its sellers.
 *
 * @throws Problem 404 when there is none.
 */
export function presentCheckout(row: CheckoutWithSales | undefined) {
  if (!row) throw checkoutGone();
  const { id, slug, title, body, open, taken, state, version } = row;
  return {
    id,
    slug,
    path: `/c/${slug}`,
    offer: {
      id: row.offer_id,
      name: row.offer_name,
      kind: row.kind,
      amount: row.amount,
      currency: row.currency,
      period: row.period,
      archived: row.offer_archived_at !== null,
    },
    title,
    text: body,
    tagIds: row.tag_ids,
    open,
    quantityLimit: row.quantity_limit,
    taken,
    sold: Math.max(0, taken - row.pending),
    asks: asksOf(row),
    state,
    version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What a checkout asks of its buyers. */
export function asksOf({ asks_name, asks_phone, asks_address }: CheckoutWithOffer) {
  return { name: asks_name, phone: asks_phone, address: asks_address };
}
