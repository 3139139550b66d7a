import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { Tx } from '../../../platform/db/db.ts';
import { mustBeTags } from '../product/known-tags.ts';
import type { createOfferEndpoint, editOfferEndpoint } from './offer.contract.ts';
import { offerEditedMeanwhile, offerGone, offerInUse } from './offer.problems.ts';
import {
  findOffer,
  insertOffer,
  lockOffer,
  type OfferRow,
  productsOfOffers,
  removeOffer,
  replaceProducts,
  updateOffer,
  usesOfOffer,
} from './offer.sql.ts';
import { checkProducts, checkTerms } from './offer-terms.ts';

/**
 * Makes an offer.
 *
 * @throws Problem 400 when price and kind do not fit, or a product or tag cannot be given.
 */
export async function createOffer(tx: Tx, given: z.output<typeof createOfferEndpoint.body>) {
  const { products, tagIds, ...terms } = given;
  checkTerms(terms);
  await mustBeTags(tx, tagIds, 'tagIds');
  await checkProducts(tx, products);
  const id = uuidv7();
  await insertOffer(tx, { id, ...terms, tag_ids: [...new Set(tagIds)], archived_at: null });
  await replaceProducts(tx, id, products);
  return findOffer(tx, id);
}

/**
 * Changes, archives or takes back an offer. Orders keep what they sold.
 *
 * @throws Problem 404; 409 `edited_meanwhile`; 400 as when it is made.
 */
export async function editOffer(
  tx: Tx,
  id: string,
  { version, products, tagIds, archived, ...given }: z.output<typeof editOfferEndpoint.body>,
) {
  const before = await offerToChange(tx, id);
  if (before.version !== version) throw offerEditedMeanwhile();
  const { name, kind, amount, currency, period } = { ...before, ...given };
  checkTerms({ kind, amount, period });
  const tag_ids = tagIds ? [...new Set(tagIds)] : before.tag_ids;
  // Tags that were deleted since may stay with an offer whose other fields change.
  const added = tag_ids.filter((tag) => !before.tag_ids.includes(tag));
  await mustBeTags(tx, added, 'tagIds');
  const archived_at = archived === undefined ? before.archived_at : archived ? new Date() : null;
  await updateOffer(tx, id, { name, kind, amount, currency, period, tag_ids, archived_at });
  if (products) await grantProducts(tx, id, products);
  return findOffer(tx, id);
}

async function grantProducts(
  tx: Tx,
  id: string,
  products: readonly { productId: string; accessDays: number | null }[],
) {
  await checkProducts(tx, products, await productsOfOffers(tx, [id]));
  await replaceProducts(tx, id, products);
}

/**
 * Deletes an offer that was never ordered and that no checkout sells.
 *
 * @throws Problem 404; 409 `in_use`.
 */
export async function deleteOffer(tx: Tx, id: string): Promise<void> {
  await offerToChange(tx, id);
  const { orders, checkouts } = await usesOfOffer(tx, id);
  if (orders > 0)
    throw offerInUse(
      orders === 1 ? 'It was ordered once.' : `It was ordered ${orders.toLocaleString('en')} times.`,
    );
  if (checkouts[0]) throw offerInUse(`The checkout “${checkouts[0]}” sells it.`);
  await removeOffer(tx, id);
}

async function offerToChange(tx: Tx, id: string): Promise<OfferRow> {
  const offer = await lockOffer(tx, id);
  if (!offer) throw offerGone();
  return offer;
}
