import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { becomeCustomer, fillBlanks, grantTags } from '../../contacts/public.ts';
import { beginAccess } from '../entitlement/begin-access.ts';
import { buyerOf } from './buyer.ts';
import { refundRevokedAccess } from './detail.sql.ts';
import { itemsOf, type OrderRow, updateOrder } from './order.sql.ts';

/**
 * Gives a contact what an order that is paid gives, once. What was taken back before the contact could have it, because
 * it was deleted then, is not given any more. Contact and order must be locked.
 */
export async function beginOrder(tx: Tx, order: OrderRow, contactId: string, actor: Actor): Promise<void> {
  const cause = { kind: 'order', id: order.id, label: `Order ${order.number}` };
  await updateOrder(tx, order.id, { began_at: sql`now()` });
  await becomeCustomer(tx, [contactId], actor, cause);
  const buyer = buyerOf(order);
  if (buyer) await fillBlanks(tx, contactId, buyer, actor, cause);
  if (order.tags_withdrawn_at === null) await grantOrderTags(tx, order, contactId, { actor, cause });
  if (!(await accessIsOver(tx, order))) await beginAccessOf(tx, order, contactId, actor);
}

// The subscription ended, or money went back for which access was to end.
async function accessIsOver(tx: Tx, { id, subscription_state }: OrderRow) {
  return subscription_state === 'cancelled' || (await refundRevokedAccess(tx, id));
}

async function beginAccessOf(tx: Tx, order: OrderRow, contactId: string, actor: Actor) {
  const items = await itemsOf(tx, order.id);
  await beginAccess(
    tx,
    {
      contactId,
      orderId: order.id,
      orderNumber: order.number,
      lasting: lastingOf(order),
      items: items.map((item) => ({
        productId: item.product_id,
        productName: item.product_name,
        accessDays: item.access_days,
      })),
    },
    actor,
  );
}

async function grantOrderTags(
  tx: Tx,
  order: OrderRow,
  contactId: string,
  by: { actor: Actor; cause: { kind: string; id: string; label: string } },
) {
  const given = { contactIds: [contactId], reference: order.id, ...by };
  const at = `order ${order.number}`;
  if (order.offer_tag_ids.length > 0)
    await grantTags(tx, {
      ...given,
      source: 'offer',
      tagIds: order.offer_tag_ids,
      label: `${order.offer_name} · ${at}`,
    });
  if (order.checkout_tag_ids.length > 0)
    await grantTags(tx, {
      ...given,
      source: 'checkout',
      tagIds: order.checkout_tag_ids,
      label: `${order.checkout_title ?? order.offer_name} · ${at}`,
    });
}

// A provider tells when its subscription ends; what was recorded by hand was paid for one period.
function lastingOf(order: OrderRow) {
  if (order.period === null || order.provider_subscription !== null) return 'endless';
  return order.period;
}
