import type { Db } from '../../../platform/db/db.ts';
import { presentEntitlements } from '../entitlement/entitlement.present.ts';
import { presentOrder } from '../order/order.present.ts';
import { totalsOf } from '../order/spending.sql.ts';
import { accessOf, orderIdsOf } from './exported.sql.ts';

/** All that a contact bought and has access to, as plain JSON; null when it is nothing. */
export async function exported(db: Db, id: string): Promise<Record<string, unknown> | null> {
  const orderIds = await orderIdsOf(db, id);
  const access = await accessOf(db, id);
  if (orderIds.length === 0 && access.length === 0) return null;
  const orders = [];
  for (const orderId of orderIds) orders.push(await presentOrder(db, orderId));
  const entitlements = await presentEntitlements(db, access);
  return plain({ totals: await totalsOf(db, id), orders, entitlements });
}

function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}
