import type { Db, Tx } from '../../../platform/db/db.ts';
import { findOrCreateContact } from '../../contacts/public.ts';
import { asksOf } from '../checkout/checkout.present.ts';
import {
  type CheckoutWithOffer,
  findCheckout,
  findCheckoutBySlug,
  takePlace,
} from '../checkout/checkout.sql.ts';
import { type OrderRow, orderByAttempt } from '../order/order.sql.ts';
import { placeOrder } from '../order/place-order.ts';
import { answersTo } from './buyer-answers.ts';
import { checkoutActor } from './checkout-actor.ts';
import { goOnWithOrder } from './go-on-with-order.ts';
import type { BuyerFields, SeenPrice } from './sale.contract.ts';
import { notForSale, offerOutdated, saleGone, saleOrderGone, tooManyPending } from './sale.problems.ts';
import { countPending, holdCheckout, lockAttempt } from './sale.sql.ts';

/** The most orders of one e-mail at one checkout that wait for their payment. */
const MAX_PENDING = 20;

/**
 * Orders as a visitor: finds or makes the contact, takes a place, and places the order. The same attempt gives the
 * same order, whose buyer is changed while it is not paid; one that failed stays so, and wants a new attempt.
 *
 * @throws Problem 404; 400 at the buyer's fields; 409 `checkout_closed`, `sold_out`, `attempt_taken`,
 *   `offer_outdated` when it costs something else than was seen; 429 `too_many_pending`.
 */
export async function orderAtCheckout(
  tx: Tx,
  slug: string,
  { attempt, seen, ...given }: BuyerFields & { attempt: string; seen?: SeenPrice },
): Promise<OrderRow> {
  await lockAttempt(tx, attempt);
  const checkout = await findCheckoutBySlug(tx, slug);
  if (!checkout) throw saleGone();
  const before = await orderByAttempt(tx, attempt);
  if (!before && checkout.state !== 'open') throw notForSale(checkout.state);
  const buyer = answersTo(asksOf(checkout), given);
  const order = before
    ? await goOnWithOrder(tx, before, checkout, buyer)
    : await orderAnew(tx, checkout, { attempt, buyer });
  const isUnderWay = !before || order.state === 'pending';
  if (seen && isUnderWay && !costs(order, seen)) throw offerOutdated();
  return order;
}

/**
 * The order that an attempt made at a checkout.
 *
 * @throws Problem 404 when it made none there.
 */
export async function orderAt(
  db: Db,
  { slug, attempt }: { slug: string; attempt: string },
): Promise<OrderRow> {
  const order = await orderByAttempt(db, attempt);
  const checkout = order && (await findCheckoutBySlug(db, slug));
  if (!checkout || order.checkout_id !== checkout.id) throw saleOrderGone();
  return order;
}

function costs({ amount, currency }: OrderRow, seen: SeenPrice) {
  return amount === seen.amount && currency === seen.currency;
}

async function orderAnew(
  tx: Tx,
  checkout: CheckoutWithOffer,
  { attempt, buyer }: { attempt: string; buyer: BuyerFields },
): Promise<OrderRow> {
  const { id, title, tag_ids: tagIds, offer_id: offerId } = checkout;
  if (!(await holdCheckout(tx, id))) throw saleGone();
  const cause = { kind: 'checkout', id, label: title };
  const { id: contactId } = await findOrCreateContact(tx, buyer, checkoutActor, cause);
  const pending = await countPending(tx, { checkoutId: id, contactId });
  if (pending >= MAX_PENDING) throw tooManyPending();
  const order = await placeOrder(
    tx,
    { contactId, offerId, checkout: { id, title, tagIds }, source: 'checkout', attempt, buyer },
    checkoutActor,
  );
  // Last, as everyone at this checkout waits for it.
  if (!(await takePlace(tx, id))) throw await whyNoPlace(tx, id);
  return order;
}

async function whyNoPlace(tx: Tx, id: string) {
  const now = await findCheckout(tx, id);
  return now ? notForSale(now.state) : saleGone();
}
