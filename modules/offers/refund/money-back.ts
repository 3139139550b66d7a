import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { endAccess } from '../entitlement/end-access.ts';
import { orderRefunded } from '../order/order.events.ts';
import { orderEvent } from '../order/order-event.ts';
import { refreshOrder } from '../order/refresh-order.ts';
import { withdrawOrderTags } from '../order/withdraw-order-tags.ts';
import { cancelLater } from '../subscription/cancel-subscription.ts';
import { isCharged } from '../subscription/subscription.ts';

interface MoneyBack {
  amount: number;
  why: 'refund' | 'dispute';
  /** What someone wrote about it. */
  reason: string | null;
  /** Whether access and tags go, given whether all money is back now. */
  endsAccess: (whole: boolean) => boolean;
  withdrawsTags: (whole: boolean) => boolean;
  /** Whether its subscription is charged no more: from now on when access ends, else when what is paid for is over. */
  cancelsSubscription: (whole: boolean) => boolean;
}

/** Makes an order what follows from money of it that went back, once its refund or dispute is recorded. */
export async function moneyWentBack(
  tx: Tx,
  orderId: string,
  { amount, why, reason, endsAccess, withdrawsTags, cancelsSubscription }: MoneyBack,
  actor: Actor,
): Promise<void> {
  const order = await refreshOrder(tx, orderId, actor);
  const { currency, contact_id: contactId } = order;
  const whole = order.refunded === order.paid;
  if (why === 'refund') await orderEvent(tx, orderId, 'refunded', { amount, currency, whole }, actor);
  else await orderEvent(tx, orderId, 'dispute_lost', { amount, currency }, actor);
  const because = reason ?? undefined;
  if (endsAccess(whole))
    await endAccess(tx, { orderId }, { why, ...(because && { reason: because }) }, actor);
  if (withdrawsTags(whole)) await withdrawOrderTags(tx, order, actor, because);
  if (cancelsSubscription(whole) && isCharged(order))
    await cancelLater(tx, orderId, endsAccess(whole) ? 'now' : 'periodEnd');
  await emit(tx, orderRefunded, { orderId, contactId, amount, whole });
}
