import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockContacts } from '../../contacts/public.ts';
import { offerForSale } from '../offer/offer-for-sale.ts';
import { type Buyer, buyerColumns } from './buyer.ts';
import { buyerGone, freeOfferCosts, offerArchived, offerToSellGone } from './order.problems.ts';
import { insertItems, insertOrder, type OrderRow } from './order.sql.ts';
import { orderEvent } from './order-event.ts';
import { refreshOrder } from './refresh-order.ts';

export interface OrderToPlace {
  contactId: string;
  offerId: string;
  /** The page that sells it, whose place the caller has taken. */
  checkout?: { id: string; title: string; tagIds: readonly string[] };
  source: OrderRow['source'];
  /** Chosen by the buyer's browser: one attempt makes one order. */
  attempt?: string;
  buyer: Buyer;
  /** In minor units; the price of the offer unless given. With 0 nothing is to be paid. */
  amount?: number;
  provider?: string;
  paymentNote?: string;
}

/**
 * Places an order: what it sells is kept with it as it is now. Where nothing is to be paid it is complete at once;
 * otherwise it is pending until `recordPayment`.
 *
 * @throws Problem 404 for an unknown contact or offer; 409 `attempt_taken`, `offer_archived` (at a checkout);
 *   400 for an amount on a free offer.
 */
export async function placeOrder(tx: Tx, given: OrderToPlace, actor: Actor): Promise<OrderRow> {
  const [contact] = await lockContacts(tx, [given.contactId]);
  if (!contact) throw buyerGone();
  const offer = await offerForSale(tx, given.offerId);
  if (!offer) throw offerToSellGone();
  if (offer.archived && given.source === 'checkout') throw offerArchived();
  const amount = given.amount ?? offer.amount;
  if (offer.kind === 'free' && amount > 0) throw freeOfferCosts();
  const order = await insertOrder(tx, {
    ...soldAs(offer),
    ...buyerColumns(given.buyer),
    id: uuidv7(),
    contact_id: contact.id,
    amount,
    source: given.source,
    attempt: given.attempt,
    checkout_id: given.checkout?.id,
    checkout_title: given.checkout?.title,
    checkout_tag_ids: [...(given.checkout?.tagIds ?? [])],
    provider: given.provider,
    payment_note: given.paymentNote || null,
  });
  await insertItems(tx, order.id, offer.products);
  await orderEvent(tx, order.id, 'placed', {}, actor);
  return amount === 0 ? refreshOrder(tx, order.id, actor) : order;
}

type OfferForSale = NonNullable<Awaited<ReturnType<typeof offerForSale>>>;

function soldAs(offer: OfferForSale) {
  return {
    offer_id: offer.id,
    offer_name: offer.name,
    offer_tag_ids: [...offer.tagIds],
    kind: offer.kind,
    currency: offer.currency,
    period: offer.period,
  };
}
