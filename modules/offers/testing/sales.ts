import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { type Actor, system } from '../../../platform/http/actor.ts';
import { findOrder, type OrderRow } from '../order/order.sql.ts';
import { type OrderToPlace, placeOrder } from '../order/place-order.ts';
import { recordPayment } from '../order/record-payment.ts';

/** Who acts in tests where it does not matter who does. */
export const checkoutActor: Actor = { ...system, id: 'checkout', name: 'Checkout' };

type Sale = Pick<OrderToPlace, 'contactId' | 'offerId'> & Partial<OrderToPlace>;

/** Places an order that still is to be paid. */
export function place(db: Db, sale: Sale): Promise<OrderRow> {
  const buyer = { email: 'buyer@example.com', firstName: 'Bea', lastName: 'Buyer' };
  return transact(db, (tx) => placeOrder(tx, { source: 'checkout', buyer, ...sale }, checkoutActor));
}

/** Pays an order, the whole price unless told otherwise; `reference` names the payment. */
export function pay(
  db: Db,
  order: Pick<OrderRow, 'id' | 'amount' | 'currency'>,
  { reference = `pay-${order.id}`, amount = order.amount, subscription = null as string | null } = {},
): Promise<void> {
  const { currency } = order;
  const payment = { provider: 'sandbox', reference, amount, currency, subscription };
  const paid = { ...payment, method: 'Visa ending 4242', paidAt: new Date() };
  return transact(db, (tx) => recordPayment(tx, order.id, paid, checkoutActor));
}

/** Places an order and pays it. */
export async function sell(db: Db, sale: Sale): Promise<OrderRow> {
  const order = await place(db, sale);
  if (order.amount > 0) await pay(db, order);
  const sold = await findOrder(db, order.id);
  if (!sold) throw new Error('the order was placed');
  return sold;
}
