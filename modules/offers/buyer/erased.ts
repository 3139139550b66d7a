import type { Tx } from '../../../platform/db/db.ts';
import { endWithContacts } from '../entitlement/end-access.ts';
import { countSpending } from '../order/spending.sql.ts';
import { blankAccess, blankEvents, blankOrders, forgetAllKept, lockPurchases } from './erased.sql.ts';
import { lockBuyers } from './unlink.sql.ts';

/** Nobody may find these people here any more: what they bought stays as numbers alone. */
export async function erased(tx: Tx, ids: readonly string[]): Promise<void> {
  const { orderIds, entitlementIds } = await lockPurchases(tx, ids);
  const { activeIds } = await lockBuyers(tx, ids);
  await endWithContacts(tx, activeIds);
  await blankOrders(tx, orderIds);
  await blankEvents(tx, orderIds);
  await blankAccess(tx, entitlementIds);
  await countSpending(tx, ids);
  await forgetAllKept(tx, ids);
}
