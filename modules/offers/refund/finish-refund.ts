import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockOrder } from '../order/order.sql.ts';
import { orderEvent } from '../order/order-event.ts';
import { refreshOrder } from '../order/refresh-order.ts';
import { moneyWentBack } from './money-back.ts';
import { findRefund, type RefundRow, updateRefund } from './refund.sql.ts';

/** Records that the money of a refund went back, with all that follows. One that has ended already is left as it is. */
export async function finishRefund(
  tx: Tx,
  { id, order_id }: Pick<RefundRow, 'id' | 'order_id'>,
  reference: string | null,
  actor: Actor,
): Promise<RefundRow> {
  await lockOrder(tx, order_id);
  const refund = await theRefund(tx, id);
  if (refund.state !== 'pending') return refund;
  const ended = { state: 'succeeded', reference, finished_at: new Date() } as const;
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
    },
    actor,
  );
  return finished;
}

/**
 * Records that a refund was refused, or came back after it had been made, as with a closed account. Access and tags
 * stay as they are. A refusal is final.
 */
export async function failRefund(
  tx: Tx,
  { id, order_id }: Pick<RefundRow, 'id' | 'order_id'>,
  why: string | null,
  actor: Actor,
): Promise<void> {
  const order = await lockOrder(tx, order_id);
  const refund = await theRefund(tx, id);
  if (!order || refund.state === 'failed') return;
  await updateRefund(tx, id, { state: 'failed', failure: why, finished_at: new Date() });
  await orderEvent(
    tx,
    order_id,
    'refund_failed',
    { amount: refund.amount, currency: order.currency, why },
    actor,
  );
  await refreshOrder(tx, order_id, actor);
}

async function theRefund(tx: Tx, id: string) {
  const refund = await findRefund(tx, id);
  if (!refund) throw new Error('refunds are never deleted');
  return refund;
}
