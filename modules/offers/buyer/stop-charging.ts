import type { Tx } from '../../../platform/db/db.ts';
import { enqueue } from '../../../platform/jobs/job.ts';
import { cancelSubscriptions } from '../subscription/cancel-subscription.ts';
import { subscriptionsToCancel } from './unlink.sql.ts';

/** A subscription that begins when its contact is deleted already is not charged again. */
export async function stopCharging(
  tx: Tx,
  { orderId, contactId }: { orderId: string; contactId: string | null },
): Promise<void> {
  if (contactId !== null) return;
  const orderIds = await subscriptionsToCancel(tx, [orderId]);
  if (orderIds.length > 0) await enqueue(tx, cancelSubscriptions, { orderIds });
}
