import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { accessBegan } from './entitlement.events.ts';
import { type ItemToBegin, insertEntitlementsOfOrder, type Lasting } from './entitlement.sql.ts';
import { grantProductTags } from './product-tags.ts';

interface Sold {
  contactId: string;
  orderId: string;
  orderNumber: number;
  items: readonly ItemToBegin[];
  /** How long access without days of its own lasts; without end unless given. */
  lasting?: Lasting;
}

/**
 * Begins access to what an order sold, with the products' tags. Done twice it is done once. The contact must be locked.
 */
export async function beginAccess(tx: Tx, sold: Sold, actor: Actor): Promise<void> {
  const { contactId, orderId, orderNumber, items, lasting = 'endless' } = sold;
  const began = await insertEntitlementsOfOrder(tx, {
    contactId,
    orderId,
    items,
    lasting,
    grantedBy: actor.name,
  });
  const names = new Map(items.map((item) => [item.productId, item.productName]));
  const cause = { kind: 'order', id: orderId, label: `Order ${orderNumber}` };
  await grantProductTags(tx, began, { names, cause, actor });
  const ids = began.map((row) => row.id);
  if (ids.length > 0) await emit(tx, accessBegan, { entitlementIds: ids });
}
