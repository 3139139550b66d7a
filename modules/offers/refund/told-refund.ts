import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockOrder } from '../order/order.sql.ts';
import type { ProviderEvent } from '../payment/provider.ts';
import { failRefund, finishRefund } from './finish-refund.ts';
import { findPayment, insertRefund, type RefundRow, refundKnownAs } from './refund.sql.ts';

type Refunded = Extract<ProviderEvent, { kind: 'refunded' }>;
type RefundFailed = Extract<ProviderEvent, { kind: 'refundFailed' }>;

/**
 * Records a refund that the provider tells of: one that was asked for here, or one made at the provider itself. The
 * latter takes access, tags and the subscription along when it is the last of the money.
 *
 * @returns false while its payment is not known.
 */
export async function recordRefund(tx: Tx, told: Refunded, actor: Actor): Promise<boolean> {
  const refund = await refundTold(tx, told, actor);
  if (!refund) return false;
  await finishRefund(tx, refund, told.refund, actor);
  return true;
}

/**
 * Records that a refund which the provider had in hand came to nothing.
 *
 * @returns false while its payment is not known.
 */
export async function recordRefundFailure(tx: Tx, told: RefundFailed, actor: Actor): Promise<boolean> {
  const refund = await refundTold(tx, told, actor);
  if (!refund) return false;
  await failRefund(tx, refund, { reference: told.refund, why: told.why }, actor);
  return true;
}

async function refundTold(
  tx: Tx,
  { provider, payment: reference, refund, amount, key }: Refunded | RefundFailed,
  actor: Actor,
): Promise<RefundRow | undefined> {
  const payment = await findPayment(tx, provider, reference);
  const order = payment && (await lockOrder(tx, payment.order_id));
  if (!order) return undefined;
  const known = await refundKnownAs(tx, payment, { key, reference: refund });
  if (known) return known;
  const whole = order.refunded + amount >= order.paid;
  return insertRefund(tx, {
    id: uuidv7(),
    order_id: order.id,
    payment_id: payment.id,
    amount,
    revokes_access: whole,
    withdraws_tags: whole,
    cancels_subscription: whole,
    state: 'pending',
    provider,
    reference: refund,
    actor_name: actor.name,
  });
}
