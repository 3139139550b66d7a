import type { Tx } from '../../../platform/db/db.ts';
import { system } from '../../../platform/http/actor.ts';
import { beginAgainWithContacts } from '../entitlement/end-access.ts';
import { tellOrders } from '../order/order-event.ts';
import { refreshOrder } from '../order/refresh-order.ts';
import { countSpending } from '../order/spending.sql.ts';
import { withdrawOrderTags } from '../order/withdraw-order-tags.ts';
import { forgetKept, ordersToBegin, ordersWithoutTags, relinkAccess, relinkOrders } from './relink.sql.ts';

/**
 * Contacts are back: they have their orders again, and the access that ended with nothing but the deletion. What was
 * refunded, withdrawn or paid meanwhile is made up for.
 */
export async function relink(
  tx: Tx,
  { ids, changesetId }: { ids: readonly string[]; changesetId: string },
): Promise<void> {
  const orderIds = await relinkOrders(tx, ids, changesetId);
  const ended = await relinkAccess(tx, ids, changesetId);
  await forgetKept(tx, ids, changesetId);
  await beginAgainWithContacts(tx, ended);
  await countSpending(tx, ids);
  for (const order of await ordersWithoutTags(tx, orderIds)) await withdrawOrderTags(tx, order, system);
  for (const id of await ordersToBegin(tx, orderIds)) await refreshOrder(tx, id, system);
  await tellOrders(tx, orderIds, 'contact_restored', {}, system);
}
