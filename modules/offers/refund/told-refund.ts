import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockOrder } from '../order/order.sql.ts';
import type { RefundEnd } from '../payment/provider.ts';
import { failRefund, finishRefund } from './finish-refund.ts';
import { findPayment, insertRefund, type RefundRow, refundKnownAs } from './refund.sql.ts';

/**
 * Records how a refund ended, as the provider tells: one that was asked for here, or one made at the provider itself.
 * Once made, the latter takes access, tags and the subscription along when it is the last of the money.
 *
 * @returns false while its payment is not known.
 */
export async function recordRefundEnd(tx: Tx, told: RefundEnd, actor: Actor): Promise<boolean> {
  const refund = await refundTold(tx, told, actor);
  if (!refund) return false;
  if (told.kind === 'refunded') await finishRefund(tx, refund, told.refund, actor);
  else await failRefund(tx, refund, { reference: told.refund, why: told.why }, actor);
  return true;
}

async function refundTold(
  tx: Tx,
  { provider, payment: reference, refund, amount, key }: RefundEnd,
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
