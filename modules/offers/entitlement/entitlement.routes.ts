import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import { extendAccess, grantByHand, restoreAccess, revokeAccess } from './by-hand.ts';
import {
  extendAccessEndpoint,
  grantAccessEndpoint,
  listEntitlementsEndpoint,
  restoreAccessEndpoint,
  revokeAccessEndpoint,
} from './entitlement.contract.ts';
import { presentEntitlement, presentEntitlements } from './entitlement.present.ts';
import { entitlementsPage } from './list.sql.ts';

export const entitlementRoutes: Route[] = [
  reads(listEntitlementsEndpoint, async ({ db, query: { limit, cursor, ...filter } }) => {
    const page = await entitlementsPage(db, filter, { limit, cursor: placeOf(cursor, 'newest') });
    return { ...page, items: await presentEntitlements(db, page.items) };
  }),
  writes(grantAccessEndpoint, async ({ tx, body, actor }) =>
    presentEntitlement(tx, await grantByHand(tx, body, actor)),
  ),
  writes(extendAccessEndpoint, async ({ tx, params, body, actor }) =>
    presentEntitlement(tx, await extendAccess(tx, params.id, body.endsAt, actor)),
  ),
  writes(revokeAccessEndpoint, async ({ tx, params, body, actor }) =>
    presentEntitlement(tx, await revokeAccess(tx, params.id, body.reason, actor)),
  ),
  writes(restoreAccessEndpoint, async ({ tx, params, actor }) =>
    presentEntitlement(tx, await restoreAccess(tx, params.id, actor)),
  ),
];
