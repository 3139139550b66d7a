import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import {
  createOfferEndpoint,
  deleteOfferEndpoint,
  editOfferEndpoint,
  getOfferEndpoint,
  listOffersEndpoint,
} from './offer.contract.ts';
import { presentOffer, presentOffers } from './offer.present.ts';
import { findOffer, offersByName } from './offer.sql.ts';
import { createOffer, deleteOffer, editOffer } from './offer.ts';

export const offerRoutes: Route[] = [
  reads(listOffersEndpoint, async ({ db, query: { cursor, ...query } }) => {
    const page = await offersByName(db, { ...query, cursor: placeOf(cursor, 'name') });
    return { ...page, items: await presentOffers(db, page.items) };
  }),
  reads(getOfferEndpoint, async ({ db, params }) => presentOffer(db, await findOffer(db, params.id))),
  writes(createOfferEndpoint, async ({ tx, body }) => presentOffer(tx, await createOffer(tx, body))),
  writes(editOfferEndpoint, async ({ tx, params, body }) =>
    presentOffer(tx, await editOffer(tx, params.id, body)),
  ),
  writes(deleteOfferEndpoint, ({ tx, params }) => deleteOffer(tx, params.id)),
];
