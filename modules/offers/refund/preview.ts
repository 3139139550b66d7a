import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { grantsOfContact } from '../../contacts/public.ts';
import { orderGone } from '../order/order.problems.ts';
import { findOrder } from '../order/order.sql.ts';
import { isCharged } from '../subscription/subscription.ts';
import { activeAccess } from './preview.sql.ts';
import type { refundPreview } from './refund.contract.ts';
import { refundableOf } from './refundable.ts';
import { tagsAfter } from './tags-after.ts';

interface Asked {
  amount?: number;
  paymentId?: string;
  revokeAccess: boolean;
  withdrawTags: boolean;
  cancelSubscription?: boolean;
}

/**
 * Says what a refund would do: to the money, to access, to each tag of the order, and to its subscription.
 *
 * @throws Problem 404
 */
export async function previewRefund(
  db: Db,
  orderId: string,
  { amount, paymentId, ...choice }: Asked,
): Promise<z.output<typeof refundPreview>> {
  const order = await findOrder(db, orderId);
  if (!order) throw orderGone();
  const refundable = await refundableOf(db, orderId, paymentId);
  const most = refundable?.most ?? 0;
  const access = await activeAccess(db, orderId);
  const grants = order.contact_id ? await grantsOfContact(db, order.contact_id) : [];
  return {
    refundable: most,
    whole: (amount ?? most) >= (refundable?.orderLeft ?? 0),
    access: choice.revokeAccess ? access.map(({ id, product }) => ({ entitlementId: id, product })) : [],
    ...tagsAfter(grants, { orderId, access, ...choice }),
    subscriptionEnds: isCharged(order) ? endOfSubscription(choice) : null,
  };
}

function endOfSubscription({
  revokeAccess,
  cancelSubscription = revokeAccess,
}: Pick<Asked, 'revokeAccess' | 'cancelSubscription'>) {
  if (!cancelSubscription) return null;
  return revokeAccess ? 'now' : 'periodEnd';
}
