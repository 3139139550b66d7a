import type { Db } from '../../../platform/db/db.ts';
import { contactsById } from '../../contacts/public.ts';
import { ordersPage } from './list.sql.ts';
import { presentOrders } from './order.present.ts';
import { buyerGone } from './order.problems.ts';
import { totalsOf } from './spending.sql.ts';

const NEWEST = 20;

/**
 * What a contact bought: totals by currency and the newest orders.
 *
 * @throws Problem 404.
 */
export async function contactPurchases(db: Db, contactId: string) {
  const [contact] = await contactsById(db, [contactId]);
  if (!contact) throw buyerGone();
  const page = await ordersPage(db, { contactId }, { sort: '-createdAt', limit: NEWEST });
  return {
    totals: await totalsOf(db, contactId),
    orders: await presentOrders(db, page.items),
    more: page.next !== null,
  };
}
