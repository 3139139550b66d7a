import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import {
  createCheckoutEndpoint,
  deleteCheckoutEndpoint,
  editCheckoutEndpoint,
  getCheckoutEndpoint,
  listCheckoutsEndpoint,
} from './checkout.contract.ts';
import { presentCheckout } from './checkout.present.ts';
import { checkoutsByAge, findCheckout } from './checkout.sql.ts';
import { createCheckout, deleteCheckout, editCheckout } from './checkout.ts';

export const checkoutRoutes: Route[] = [
  reads(listCheckoutsEndpoint, async ({ db, query: { cursor, ...query } }) => {
    const page = await checkoutsByAge(db, { ...query, cursor: placeOf(cursor, '-createdAt') });
    return { ...page, items: page.items.map(presentCheckout) };
  }),
  reads(getCheckoutEndpoint, async ({ db, params }) => presentCheckout(await findCheckout(db, params.id))),
  writes(createCheckoutEndpoint, async ({ tx, body }) => presentCheckout(await createCheckout(tx, body))),
  writes(editCheckoutEndpoint, async ({ tx, params, body }) =>
    presentCheckout(await editCheckout(tx, params.id, body)),
  ),
  writes(deleteCheckoutEndpoint, async ({ tx, params }) => deleteCheckout(tx, params.id)),
];
