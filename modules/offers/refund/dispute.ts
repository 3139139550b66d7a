import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { lockOrder, type OrderRow } from '../order/order.sql.ts';
import { orderEvent } from '../order/order-event.ts';
import { refreshOrder } from '../order/refresh-order.ts';
import type { ProviderEvent } from '../payment/provider.ts';
import { closeDispute, openDispute } from './dispute.sql.ts';
import { moneyWentBack } from './money-back.ts';
import { findPayment } from './refund.sql.ts';

type Disputed = Extract<ProviderEvent, { kind: 'disputed' }>;
type DisputeClosed = Extract<ProviderEvent, { kind: 'disputeClosed' }>;

/**
 * Records that a buyer's bank wants its money back. Nothing is taken away before it is decided.
 *
 * @returns false while the payment is not known.
 */
export async function recordDispute(tx: Tx, told: Disputed, actor: Actor): Promise<boolean> {
  const known = await disputed(tx, told);
  if (!known) return false;
  const { order } = known;
  if (await openDispute(tx, detailOf(known, told))) {
    const { amount } = told;
    await orderEvent(tx, order.id, 'disputed', { amount, currency: order.currency }, actor);
    await refreshOrder(tx, order.id, actor);
  }
  return true;
}

/**
 * Records how a dispute ended. A lost one is money that went back; when it was the last of it, access and tags end.
 *
 * @returns false while the payment is not known.
 */
export async function recordDisputeEnd(tx: Tx, told: DisputeClosed, actor: Actor): Promise<boolean> {
  const known = await disputed(tx, told);
  if (!known) return false;
  const { order } = known;
  if (!(await closeDispute(tx, { ...detailOf(known, told), won: told.won }))) return true;
  const { amount } = told;
  if (told.won) {
    await orderEvent(tx, order.id, 'dispute_won', { amount, currency: order.currency }, actor);
    await refreshOrder(tx, order.id, actor);
  } else {
    const ifWhole = (whole: boolean) => whole;
    const takes = { endsAccess: ifWhole, withdrawsTags: ifWhole, cancelsSubscription: ifWhole };
    await moneyWentBack(tx, order.id, { amount, why: 'dispute', reason: null, ...takes }, actor);
  }
  return true;
}

async function disputed(tx: Tx, { provider, payment: reference }: Disputed | DisputeClosed) {
  const payment = await findPayment(tx, provider, reference);
  const order = payment && (await lockOrder(tx, payment.order_id));
  return order && { order, paymentId: payment.id };
}

function detailOf(
  { order, paymentId }: { order: OrderRow; paymentId: string },
  { provider, dispute, amount, at }: Disputed | DisputeClosed,
) {
  return { orderId: order.id, paymentId, provider, reference: dispute, amount, at: new Date(at) };
}
