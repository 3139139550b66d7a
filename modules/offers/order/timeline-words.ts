import { moneyInWords } from '../money/money.contract.ts';
import { dayInWords } from './day-words.ts';
import type { OrderEventKind, OrderEvents } from './order-event.ts';

export interface Words {
  title: string;
  text: string | null;
}

/** What an order's timeline says of something that happened; a kind that nobody knows is shown by its name. */
export function timelineWords(kind: string, detail: unknown): Words {
  if (!isKnown(kind)) return { title: kind.replaceAll('_', ' '), text: null };
  // `orderEvent` writes with each kind the detail that its words are about.
  const words = WORDS[kind] as (detail: unknown) => string | [string, string | null];
  const said = words(detail);
  // What someone wrote is gone when the person was erased.
  return typeof said === 'string' ? { title: said, text: null } : { title: said[0], text: said[1] ?? null };
}

function isKnown(kind: string): kind is OrderEventKind {
  return Object.hasOwn(WORDS, kind);
}

const WORDS: { [Kind in OrderEventKind]: (detail: OrderEvents[Kind]) => string | [string, string | null] } = {
  placed: () => 'Order placed',
  free: () => 'Nothing to pay',
  paid: ({ method, ...money }) => [`Paid ${inWords(money)}`, method],
  underpaid: ({ asked, method, ...money }) => [
    `${inWords(money)} came in, ${inWords({ ...money, amount: asked })} were asked`,
    method,
  ],
  other_currency: (money) => [
    `${inWords(money)} came in, in another currency than the order’s`,
    'It is not counted. Settle it with the provider.',
  ],
  renewed: ({ method, ...money }) => [`Paid ${inWords(money)} once more`, method],
  failed: ({ why }) => ['Not paid', why],
  over_limit: ({ limit }) => [
    'Sold over the limit',
    `It was paid late, when all ${limit} places were taken again.`,
  ],
  refund_asked: ({ reason, ...money }) => [`Refund of ${inWords(money)} started`, reason],
  refunded: ({ whole, ...money }) => [
    `Refunded ${inWords(money)}`,
    whole ? 'All money is given back.' : null,
  ],
  refund_failed: ({ why, ...money }) => [`Refund of ${inWords(money)} was refused`, why],
  disputed: (money) => `The buyer disputes ${inWords(money)}`,
  dispute_won: (money) => ['Dispute won', `${inWords(money)} stays with you.`],
  dispute_lost: (money) => ['Dispute lost', `${inWords(money)} went back to the buyer.`],
  renewal_failed: ({ why }) => ['The next payment failed', why],
  subscription_cancels: ({ at }) =>
    at === null
      ? 'Subscription goes on'
      : ['Subscription cancelled', `It ends on ${dayInWords(new Date(at))}.`],
  subscription_ended: () => 'Subscription ended',
  contact_deleted: () => ['Contact deleted', 'The order stays without the person’s data.'],
  contact_restored: () => 'Contact restored',
};

function inWords({ amount, currency }: { amount: number; currency: string }) {
  return moneyInWords(amount, currency);
}
