import { uuidv7 } from 'uuidv7';
import { onConflict } from '../../../platform/db/conflict.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { offerForSale } from '../offer/offer-for-sale.ts';
import { mustBeTags } from '../product/known-tags.ts';
import type { CheckoutFields } from './checkout.contract.ts';
import {
  checkoutEditedMeanwhile,
  checkoutGone,
  checkoutInUse,
  limitBelowTaken,
  noSlug,
  offerArchived,
  offerUnknown,
  slugTaken,
} from './checkout.problems.ts';
import {
  type CheckoutRow,
  findCheckout,
  findCheckoutBySlug,
  hasOrders,
  insertCheckout,
  lockCheckout,
  removeCheckout,
  updateCheckout,
} from './checkout.sql.ts';
import { slugOf } from './slug.contract.ts';

/**
 * Makes a checkout that sells an offer.
 *
 * @throws Problem 400 for an offer that cannot be sold and for an unknown tag; 409 `slug_taken` that names the other checkout.
 */
export async function createCheckout(
  tx: Tx,
  { slug = '', ...given }: Partial<CheckoutFields> & Pick<CheckoutFields, 'title' | 'offerId'>,
) {
  const fields = { ...given, slug: slug || slugOf(given.title) };
  if (!fields.slug) throw noSlug();
  await mustBeForSale(tx, fields.offerId);
  await mustBeTags(tx, fields.tagIds ?? [], 'tagIds');
  const id = uuidv7();
  const { slug: address, offerId: offer_id, title } = fields;
  const row = { ...columnsOf(fields), id, slug: address, offer_id, title };
  await withSlug(tx, fields.slug, () => insertCheckout(tx, row));
  return findCheckout(tx, id);
}

/**
 * Changes a checkout.
 *
 * @throws Problem 404; 409 `edited_meanwhile`, `slug_taken`, `limit_below_taken`; 400 for an offer that cannot be sold.
 */
export async function editCheckout(
  tx: Tx,
  id: string,
  { version, ...fields }: Partial<CheckoutFields> & { version: number },
) {
  const before = await checkoutToChange(tx, id);
  if (before.version !== version) throw checkoutEditedMeanwhile();
  const { offerId, quantityLimit } = fields;
  if (offerId !== undefined && offerId !== before.offer_id) await mustBeForSale(tx, offerId);
  if (typeof quantityLimit === 'number' && quantityLimit < before.taken) throw limitBelowTaken(before.taken);
  // Tags that were deleted since may stay with a checkout whose other fields change.
  const added = (fields.tagIds ?? []).filter((tag) => !before.tag_ids.includes(tag));
  await mustBeTags(tx, added, 'tagIds');
  await withSlug(tx, fields.slug ?? before.slug, () => updateCheckout(tx, id, columnsOf(fields)));
  return findCheckout(tx, id);
}

/**
 * Deletes a checkout at which nobody ever ordered.
 *
 * @throws Problem 404; 409 `in_use`.
 */
export async function deleteCheckout(tx: Tx, id: string): Promise<void> {
  await checkoutToChange(tx, id);
  if (await hasOrders(tx, id)) throw checkoutInUse();
  await removeCheckout(tx, id);
}

async function checkoutToChange(tx: Tx, id: string): Promise<CheckoutRow> {
  const checkout = await lockCheckout(tx, id);
  if (!checkout) throw checkoutGone();
  return checkout;
}

async function mustBeForSale(tx: Tx, offerId: string) {
  const offer = await offerForSale(tx, offerId);
  if (!offer) throw offerUnknown();
  if (offer.archived) throw offerArchived(offer.name);
}

function withSlug(tx: Tx, slug: string, write: () => Promise<void>) {
  return onConflict(tx, write, {
    checkout_slug_unique: async () => slugTaken(slug, await findCheckoutBySlug(tx, slug)),
  });
}

// What is undefined is left as it is by the query builder.
function columnsOf({ offerId, text, tagIds, quantityLimit, asks, ...same }: Partial<CheckoutFields>) {
  return {
    ...same,
    offer_id: offerId,
    body: text,
    tag_ids: tagIds && [...new Set(tagIds)],
    quantity_limit: quantityLimit,
    asks_name: asks?.name,
    asks_phone: asks?.phone,
    asks_address: asks?.address,
  };
}
