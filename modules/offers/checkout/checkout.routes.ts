import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import {
  createCheckoutEndpoint,
  deleteCheckoutEndpoint,
  editCheckoutEndpoint,
  getCheckoutEndpoint,
  listCheckoutsEndpoint,
} from './checkout.contract.ts';
import { checkoutGone } from './checkout.problems.ts';
import { type CheckoutWithSales, checkoutsByAge, findCheckout } from './checkout.sql.ts';
import { createCheckout, deleteCheckout, editCheckout } from './checkout.ts';

export const checkoutRoutes: Route[] = [
  reads(listCheckoutsEndpoint, async ({ db, query: { cursor, ...query } }) => {
    const page = await checkoutsByAge(db, { ...query, cursor: placeOf(cursor, '-createdAt') });
    return { ...page, items: page.items.map(present) };
  }),
  reads(getCheckoutEndpoint, async ({ db, params }) => present(await findCheckout(db, params.id))),
  writes(createCheckoutEndpoint, async ({ tx, body }) => present(await createCheckout(tx, body))),
  writes(editCheckoutEndpoint, async ({ tx, params, body }) =>
    present(await editCheckout(tx, params.id, body)),
  ),
  writes(deleteCheckoutEndpoint, async ({ tx, params }) => deleteCheckout(tx, params.id)),
];

function present(row: CheckoutWithSales | undefined) {
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
    asks: { name: row.asks_name, phone: row.asks_phone, address: row.asks_address },
    state,
    version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
