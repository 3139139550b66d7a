import type { z } from 'zod';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { contactsById, findOrCreateContact } from '../../contacts/public.ts';
import type { recordOrderEndpoint } from './order.contract.ts';
import { buyerGone, paidInTheFuture } from './order.problems.ts';
import type { OrderRow } from './order.sql.ts';
import { placeOrder } from './place-order.ts';
import { recordPayment } from './record-payment.ts';

type OrderToRecord = z.output<(typeof recordOrderEndpoint)['body']>;

/**
 * Records an order that was paid elsewhere, for a contact that is known or made by its e-mail. An amount of 0 is a gift:
 * it is complete without a payment.
 *
 * @throws Problem 404 for an unknown contact or offer; 400 for a bad e-mail, a time of payment that lies in the future,
 *   or an amount on a free offer.
 */
export async function recordOrder(tx: Tx, sale: OrderToRecord, actor: Actor): Promise<OrderRow> {
  const paidAt = sale.paidAt ?? new Date();
  if (paidAt.getTime() > Date.now()) throw paidInTheFuture();
  const [contact] = await contactsById(tx, [await buyerOfSale(tx, sale, actor)]);
  if (!contact) throw buyerGone();
  const order = await placeOrder(
    tx,
    {
      contactId: contact.id,
      offerId: sale.offerId,
      source: actor.kind === 'apiKey' ? 'api' : 'manual',
      buyer: contact,
      amount: sale.amount,
      provider: 'manual',
      paymentNote: sale.paymentNote,
    },
    actor,
  );
  if (order.amount > 0) await recordPayment(tx, order.id, paymentOf(order, paidAt), actor);
  return order;
}

async function buyerOfSale(tx: Tx, sale: OrderToRecord, actor: Actor): Promise<string> {
  const { contactId, email = '', firstName, lastName } = sale;
  if (contactId !== undefined) return contactId;
  const cause = { kind: 'order', label: 'An order that was recorded by hand' };
  const { id } = await findOrCreateContact(tx, { email, firstName, lastName }, actor, cause);
  return id;
}

function paymentOf(order: OrderRow, paidAt: Date) {
  const { id: reference, amount, currency, payment_note: method } = order;
  return { provider: 'manual', reference, amount, currency, method, paidAt };
}
