import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { contactsById } from '../../contacts/public.ts';
import { presentEntitlements } from '../entitlement/entitlement.present.ts';
import { entitlementsOfOrder } from '../entitlement/list.sql.ts';
import { addressOf } from './buyer.ts';
import { disputesOf, paymentsOf, refundsOf } from './detail.sql.ts';
import type { orderDetail, orderSummary, refund } from './order.contract.ts';
import { orderGone } from './order.problems.ts';
import { eventsOf, findOrder, itemsOf, type OrderRow } from './order.sql.ts';
import { timelineWords } from './timeline-words.ts';

type Summary = z.output<typeof orderSummary>;
type Detail = z.output<typeof orderDetail>;

/** What orders look like in a list, in the order given, each with its contact as it is now. */
export async function presentOrders(db: Db, rows: readonly OrderRow[]): Promise<Summary[]> {
  const ids = [...new Set(rows.map((row) => row.contact_id))].filter((id) => id !== null);
  const contacts = await contactsById(db, ids);
  const known = new Map(contacts.map(({ id, name, email }) => [id, { id, name, email }]));
  return rows.map((row) => summaryOf(row, (row.contact_id && known.get(row.contact_id)) || null));
}

/**
 * An order with all that belongs to it.
 *
 * @throws Problem 404.
 */
export async function presentOrder(db: Db, id: string): Promise<Detail> {
  const row = await findOrder(db, id);
  if (!row) throw orderGone();
  const [summary] = await presentOrders(db, [row]);
  if (!summary) throw new Error('one row was given');
  return {
    ...summary,
    ...restOf(row),
    items: (await itemsOf(db, id)).map((item) => ({
      productId: item.product_id,
      name: item.product_name,
      accessDays: item.access_days,
    })),
    entitlements: await presentEntitlements(db, await entitlementsOfOrder(db, id)),
    payments: (await paymentsOf(db, id)).map(presentPayment),
    refunds: (await refundsOf(db, id)).map(presentRefund),
    disputes: (await disputesOf(db, id)).map(presentDispute),
    timeline: (await eventsOf(db, id)).map(({ id, kind, detail, actor_name, at }) => {
      return { id, kind, ...timelineWords(kind, detail), actor: actor_name, at };
    }),
  };
}

function summaryOf(row: OrderRow, contact: Summary['contact']): Summary {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    kind: row.kind,
    source: row.source,
    offer: { id: row.offer_id, name: row.offer_name },
    checkout: row.checkout_title === null ? null : { id: row.checkout_id, title: row.checkout_title },
    contact,
    amount: row.amount,
    paid: row.paid,
    refunded: row.refunded,
    currency: row.currency,
    createdAt: row.created_at,
    paidAt: row.paid_at,
  };
}

function restOf(row: OrderRow) {
  const { subscription_state: state } = row;
  return {
    period: row.period,
    failure: row.failure,
    provider: row.provider,
    paymentNote: row.payment_note,
    subscription: state && { state, cancelsAt: row.subscription_cancels_at },
    buyer: {
      name: row.buyer_name,
      email: row.buyer_email,
      phone: row.buyer_phone,
      address: addressOf(row),
    },
  };
}

function presentPayment(row: Awaited<ReturnType<typeof paymentsOf>>[number]) {
  return {
    id: row.id,
    provider: row.provider,
    reference: row.reference,
    amount: row.amount,
    method: row.method,
    paidAt: row.paid_at,
    refunded: row.refunded,
  };
}

/** What a refund looks like on the wire. */
export function presentRefund(row: Awaited<ReturnType<typeof refundsOf>>[number]): z.output<typeof refund> {
  return {
    id: row.id,
    amount: row.amount,
    reason: row.reason,
    revokesAccess: row.revokes_access,
    withdrawsTags: row.withdraws_tags,
    state: row.state,
    failure: row.failure,
    actor: row.actor_name,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

function presentDispute(row: Awaited<ReturnType<typeof disputesOf>>[number]) {
  return {
    id: row.id,
    paymentId: row.payment_id,
    amount: row.amount,
    state: row.state,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}
