import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { failOrder } from '../order/fail-order.ts';
import { findOrder, orderBySubscription } from '../order/order.sql.ts';
import { recordPayment } from '../order/record-payment.ts';
import type { ProviderEvent } from '../payment/provider.ts';
import { NOT_PAID_IN_TIME, PROVIDER_NAMES } from '../payment/provider-words.contract.ts';
import { recordDispute, recordDisputeEnd } from '../refund/dispute.ts';
import { recordRefundEnd } from '../refund/told-refund.ts';
import {
  endSubscription,
  renewalFailed,
  renewalPaid,
  subscriptionCancels,
} from '../subscription/subscription.ts';

type Kind<K extends ProviderEvent['kind']> = Extract<ProviderEvent, { kind: K }>;

/** Does what follows from an event; false while what it speaks of is not known. */
export async function act(tx: Tx, event: ProviderEvent): Promise<boolean> {
  const actor = actorFor(event.provider);
  switch (event.kind) {
    case 'paid':
      return paid(tx, event, actor);
    case 'failed':
    case 'expired':
      return notPaid(tx, event, actor);
    case 'refunded':
    case 'refundFailed':
      return recordRefundEnd(tx, event, actor);
    case 'disputed':
      return recordDispute(tx, event, actor);
    case 'disputeClosed':
      return recordDisputeEnd(tx, event, actor);
    default:
      return ofSubscription(tx, event, actor);
  }
}

function actorFor(provider: ProviderEvent['provider']): Actor {
  return { kind: 'system', id: provider, name: PROVIDER_NAMES[provider], rights: new Set() };
}

async function paid(tx: Tx, { orderId, ...event }: Kind<'paid'>, actor: Actor) {
  if (!(await findOrder(tx, orderId))) return false;
  const { provider, session, subscription, customer } = event;
  const payment = { ...event.payment, provider, paidAt: new Date(event.at) };
  await recordPayment(tx, orderId, { ...payment, session, subscription, customer }, actor);
  return true;
}

// Another page of the order may still be paid.
async function notPaid(tx: Tx, { orderId, session, why }: Kind<'failed' | 'expired'>, actor: Actor) {
  const order = await findOrder(tx, orderId);
  if (!order) return false;
  if (order.provider_session === session) await failOrder(tx, orderId, why ?? NOT_PAID_IN_TIME, actor);
  return true;
}

async function ofSubscription(
  tx: Tx,
  event: Kind<'renewed' | 'renewalFailed' | 'subscriptionCancels' | 'subscriptionEnded'>,
  actor: Actor,
) {
  const order = await orderBySubscription(tx, event.provider, event.subscription);
  if (!order) return false;
  switch (event.kind) {
    case 'renewed':
      await renewed(tx, order.id, event, actor);
      break;
    case 'renewalFailed':
      await renewalFailed(tx, order.id, { at: new Date(event.at), why: event.why }, actor);
      break;
    case 'subscriptionCancels':
      await subscriptionCancels(tx, order.id, event.at === null ? null : new Date(event.at), actor);
      break;
    case 'subscriptionEnded':
      await endSubscription(tx, order.id, new Date(event.at), actor);
  }
  return true;
}

async function renewed(tx: Tx, orderId: string, { provider, payment, at }: Kind<'renewed'>, actor: Actor) {
  await recordPayment(tx, orderId, { ...payment, provider, paidAt: new Date(at) }, actor);
  await renewalPaid(tx, orderId, new Date(at));
}
