import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { insertOrderEvents } from './order.sql.ts';

interface Money {
  amount: number;
  currency: string;
}

/** What can happen to an order, with what its timeline tells of it. Never personal data of the buyer. */
export interface OrderEvents {
  placed: object;
  /** Nothing had to be paid. */
  free: object;
  paid: Money & { method: string | null };
  /** Less than what is left to pay: the order still waits. */
  underpaid: Money & { method: string | null; asked: number };
  /** Not counted: `reference` is the provider's of the payment. */
  other_currency: Money & { reference: string };
  renewed: Money & { method: string | null };
  failed: { why: string | null };
  /** Paid after it had failed, when its checkout was sold out. */
  over_limit: { limit: number };
  refund_asked: Money & { reason: string | null };
  refunded: Money & { whole: boolean };
  refund_failed: Money & { why: string | null };
  disputed: Money;
  dispute_won: Money;
  dispute_lost: Money;
  renewal_failed: { why: string | null };
  /** `at` in ISO 8601; null when it goes on after all. */
  subscription_cancels: { at: string | null };
  subscription_ended: object;
  contact_deleted: object;
  contact_restored: object;
}

export type OrderEventKind = keyof OrderEvents;

/** Adds a line to an order's timeline. */
export async function orderEvent<Kind extends OrderEventKind>(
  tx: Tx,
  orderId: string,
  kind: Kind,
  detail: OrderEvents[Kind],
  actor: Actor,
): Promise<void> {
  await tellOrders(tx, [orderId], kind, detail, actor);
}

/** Adds the same line to the timelines of many orders. */
export async function tellOrders<Kind extends OrderEventKind>(
  tx: Tx,
  orderIds: readonly string[],
  kind: Kind,
  detail: OrderEvents[Kind],
  actor: Actor,
): Promise<void> {
  await insertOrderEvents(tx, orderIds, { kind, detail, actorName: actor.name });
}
