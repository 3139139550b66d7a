import type { Tx } from '../../../platform/db/db.ts';
import { findOrCreateContact } from '../../contacts/public.ts';
import type { CheckoutWithOffer } from '../checkout/checkout.sql.ts';
import { buyerColumns, buyerOf } from '../order/buyer.ts';
import { failOrder } from '../order/fail-order.ts';
import { findOrder, lockOrder, type OrderRow, updateOrder } from '../order/order.sql.ts';
import { checkoutActor } from './checkout-actor.ts';
import type { BuyerFields } from './sale.contract.ts';
import { attemptUsedElsewhere, OUTDATED } from './sale.problems.ts';
import { forgetUnlinked } from './sale.sql.ts';

/**
 * Goes on with the order that an attempt made: while it is not paid its buyer may still correct what they gave. What
 * was begun at another price is given up.
 *
 * @throws Problem 409 `attempt_taken` when it was made at another checkout.
 */
export async function goOnWithOrder(
  tx: Tx,
  order: OrderRow,
  checkout: CheckoutWithOffer,
  buyer: BuyerFields,
): Promise<OrderRow> {
  if (order.checkout_id !== checkout.id) throw attemptUsedElsewhere();
  if (order.state !== 'pending') return order;
  if (!sells(checkout, order)) {
    await failOrder(tx, order.id, OUTDATED, checkoutActor);
    return (await findOrder(tx, order.id)) ?? order;
  }
  return isBuyer(order, buyer) ? order : changeBuyer(tx, order, checkout, buyer);
}

async function changeBuyer(tx: Tx, order: OrderRow, checkout: CheckoutWithOffer, buyer: BuyerFields) {
  const cause = { kind: 'checkout', id: checkout.id, label: checkout.title };
  const { id: contactId } = await findOrCreateContact(tx, buyer, checkoutActor, cause);
  const locked = await lockOrder(tx, order.id);
  // Paid in the meantime it belongs to whoever it was paid for.
  if (locked?.state !== 'pending') return locked ?? order;
  if (locked.contact_id === null) await forgetUnlinked(tx, order.id);
  return updateOrder(tx, order.id, { ...buyerColumns(buyer), contact_id: contactId });
}

function sells(checkout: CheckoutWithOffer, order: OrderRow) {
  return (
    order.offer_id === checkout.offer_id &&
    order.amount === checkout.amount &&
    order.currency === checkout.currency &&
    order.period === checkout.period
  );
}

function isBuyer(order: OrderRow, given: BuyerFields) {
  const before = order.contact_id === null ? null : buyerOf(order);
  const fields = Object.keys(given) as (keyof BuyerFields)[];
  return before !== null && fields.every((field) => (before[field] ?? null) === given[field]);
}
