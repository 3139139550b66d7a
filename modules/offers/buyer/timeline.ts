import type { ContactsExtension, TimelineEntry } from '../../contacts/public.ts';
import { moneyInWords } from '../money/money.contract.ts';
import { timelineWords } from '../order/timeline-words.ts';
import { accessBeginnings, accessEndings, orderMoments } from './timeline.sql.ts';

/** What a contact bought, was given and lost, for its history. */
export const timeline: NonNullable<ContactsExtension['timeline']> = {
  load: async (db, contactId, limit) => {
    const entries = [
      ...(await orderMoments(db, contactId, limit)).map(ofOrder),
      ...(await accessBeginnings(db, contactId, limit)).map(ofBeginning),
      ...(await accessEndings(db, contactId, limit)).map(ofEnding),
    ];
    return entries.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, limit);
  },
};

function ofOrder(row: Awaited<ReturnType<typeof orderMoments>>[number]): TimelineEntry {
  const { title, text } = timelineWords(row.kind, row.detail);
  const isSale = row.kind === 'paid' || row.kind === 'free';
  const order = `Order ${row.number} · ${row.offer_name}`;
  return {
    id: row.id,
    kind: `offers.${row.kind}`,
    at: row.at,
    title: isSale ? boughtInWords(row) : title,
    text: isSale || text === null ? order : `${order} · ${text}`,
    to: `/orders/${row.order_id}`,
    actor: row.actor_name,
  };
}

function boughtInWords({
  offer_name,
  amount,
  currency,
}: {
  offer_name: string;
  amount: number;
  currency: string;
}) {
  return amount === 0
    ? `Got ${offer_name} for free`
    : `Bought ${offer_name} for ${moneyInWords(amount, currency)}`;
}

function ofBeginning(row: Awaited<ReturnType<typeof accessBeginnings>>[number]): TimelineEntry {
  return {
    id: `${row.id}-began`,
    kind: 'offers.accessGranted',
    at: row.starts_at,
    title: `Granted access to ${row.product_name}`,
    ...(row.reason !== null && { text: row.reason }),
    actor: row.granted_by,
  };
}

function ofEnding(row: Awaited<ReturnType<typeof accessEndings>>[number]): TimelineEntry {
  return {
    id: `${row.id}-ended`,
    kind: 'offers.accessEnded',
    at: row.ended_at ?? row.starts_at,
    title: `Access to ${row.product_name} ${row.state === 'expired' ? 'expired' : 'ended'}`,
    ...(row.ended_reason !== null && { text: row.ended_reason }),
    ...(row.order_id !== null && { to: `/orders/${row.order_id}` }),
    actor: 'System',
  };
}
