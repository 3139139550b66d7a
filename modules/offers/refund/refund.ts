import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { enqueue, job } from '../../../platform/jobs/job.ts';
import { orderGone } from '../order/order.problems.ts';
import { lockOrder } from '../order/order.sql.ts';
import { orderEvent } from '../order/order-event.ts';
import { finishRefund } from './finish-refund.ts';
import { nothingToRefund, tooMuch } from './refund.problems.ts';
import { insertRefund, type RefundRow } from './refund.sql.ts';
import { refundableOf } from './refundable.ts';

export interface RefundChoice {
  amount: number;
  paymentId?: string;
  revokeAccess: boolean;
  withdrawTags: boolean;
  /** As `revokeAccess` unless given. */
  cancelSubscription?: boolean;
  reason: string | null;
}

/** Asks the provider to give the money of a refund back. */
export const refundMoney = job<{ refundId: string }>('offers.refund');

/**
 * Gives money of an order back. It is pending until the provider has answered; what was paid by hand goes back at once.
 *
 * @throws Problem 404; 409 `nothing_to_refund`, `too_much`.
 */
export async function refundOrder(
  tx: Tx,
  orderId: string,
  { amount, paymentId, ...choice }: RefundChoice,
  actor: Actor,
): Promise<RefundRow> {
  const order = await lockOrder(tx, orderId);
  if (!order) throw orderGone();
  const refundable = await refundableOf(tx, orderId, paymentId);
  if (!refundable || refundable.most === 0) throw nothingToRefund();
  if (amount > refundable.most) throw tooMuch(refundable.most, order.currency);
  const { payment } = refundable;
  const refund = await insertRefund(tx, {
    id: uuidv7(),
    order_id: orderId,
    payment_id: payment.id,
    amount,
    reason: choice.reason || null,
    revokes_access: choice.revokeAccess,
    withdraws_tags: choice.withdrawTags,
    cancels_subscription: choice.cancelSubscription ?? choice.revokeAccess,
    state: 'pending',
    provider: payment.provider,
    actor_name: actor.name,
  });
  await orderEvent(
    tx,
    orderId,
    'refund_asked',
    { amount, currency: order.currency, reason: refund.reason },
    actor,
  );
  if (payment.provider === 'manual') return finishRefund(tx, refund, null, actor);
  await askForRefund(tx, refund.id);
  return refund;
}

/** Has the provider asked for a refund, by one job however often that is wanted. */
export function askForRefund(tx: Tx, refundId: string): Promise<void> {
  return enqueue(tx, refundMoney, { refundId }, { key: `offers.refund:${refundId}` });
}
