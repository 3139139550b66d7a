import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockOrder, type OrderRow } from '../order/order.sql.ts';
import { orderEvent } from '../order/order-event.ts';
import { refreshOrder } from '../order/refresh-order.ts';
import { moneyWentBack } from './money-back.ts';
import { findRefund, type RefundRow, updateRefund } from './refund.sql.ts';

/**
 * Records that the money of a refund went back, with all that follows. It wins over an ask of ours that was refused; one
 * that is done, or of which the provider told that it came back, is left as it is.
 */
export async function finishRefund(
  tx: Tx,
  { id, order_id }: Pick<RefundRow, 'id' | 'order_id'>,
  reference: string | null,
  actor: Actor,
): Promise<RefundRow> {
  await lockOrder(tx, order_id);
  const refund = await theRefund(tx, id);
  if (refund.state !== 'pending' && !wasRefused(refund)) return refund;
  const ended = { state: 'succeeded', reference, failure: null, finished_at: new Date() } as const;
  const finished = await updateRefund(tx, id, ended);
  await moneyWentBack(
    tx,
    order_id,
    {
      amount: refund.amount,
      why: 'refund',
      reason: refund.reason,
      endsAccess: () => refund.revokes_access,
      withdrawsTags: () => refund.withdraws_tags,
      cancelsSubscription: () => refund.cancels_subscription,
    },
    actor,
  );
  return finished;
}

/**
 * Records that an ask of ours was refused. A refund that the provider has in hand, or that has ended, is the provider's
 * to tell of.
 */
export async function refuseRefund(
  tx: Tx,
  { id, order_id }: Pick<RefundRow, 'id' | 'order_id'>,
  why: string,
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, order_id);
  const refund = await theRefund(tx, id);
  if (order && refund.state === 'pending' && refund.reference === null)
    await fail(tx, order, refund, why, actor);
}

/**
 * Records that the provider did not make a refund after all, or that it came back after it had been made, as with a
 * closed account. Access and tags stay as they are. That is final.
 */
export async function failRefund(
  tx: Tx,
  { id, order_id }: Pick<RefundRow, 'id' | 'order_id'>,
  { reference, why }: { reference: string; why: string | null },
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, order_id);
  const refund = await theRefund(tx, id);
  await updateRefund(tx, id, { reference });
  if (order && refund.state !== 'failed') await fail(tx, order, refund, why, actor);
}

async function fail(tx: Tx, order: OrderRow, { id, amount }: RefundRow, why: string | null, actor: Actor) {
  await updateRefund(tx, id, { state: 'failed', failure: why, finished_at: new Date() });
  await orderEvent(tx, order.id, 'refund_failed', { amount, currency: order.currency, why }, actor);
  await refreshOrder(tx, order.id, actor);
}

// What the provider itself tells of has its name for it.
function wasRefused({ state, reference }: RefundRow) {
  return state === 'failed' && reference === null;
}

async function theRefund(tx: Tx, id: string) {
  const refund = await findRefund(tx, id);
  if (!refund) throw new Error('refunds are never deleted');
  return refund;
}
