import type { Tx } from '../../../platform/db/db.ts';
import { system } from '../../../platform/http/actor.ts';
import { enqueue } from '../../../platform/jobs/job.ts';
import { endWithContacts } from '../entitlement/end-access.ts';
import { tellOrders } from '../order/order-event.ts';
import { countSpending } from '../order/spending.sql.ts';
import { cancelSubscriptions } from '../subscription/cancel-subscription.ts';
import { keepForUndo, lockBuyers, subscriptionsToCancel, unlinkBuyers } from './unlink.sql.ts';

/**
 * Contacts go: their orders stay without the person's data, their access ends and their subscriptions are cancelled for
 * when what is paid for is over. What links them is kept for the undo.
 */
export async function unlink(
  tx: Tx,
  { ids, changesetId }: { ids: readonly string[]; changesetId: string },
): Promise<void> {
  const { orderIds, activeIds } = await lockBuyers(tx, ids);
  const running = await subscriptionsToCancel(tx, orderIds);
  if (running.length > 0) await enqueue(tx, cancelSubscriptions, { orderIds: running });
  await keepForUndo(tx, ids, changesetId);
  await endWithContacts(tx, activeIds);
  await unlinkBuyers(tx, ids);
  await countSpending(tx, ids);
  await tellOrders(tx, orderIds, 'contact_deleted', {}, system);
}
