import type { Db } from '../../../platform/db/db.ts';

// What someone who knows the person wants to see; the order itself tells the rest.
const MOMENTS = [
  'paid',
  'free',
  'renewed',
  'refunded',
  'disputed',
  'dispute_won',
  'dispute_lost',
  'renewal_failed',
  'subscription_cancels',
  'subscription_ended',
];

/** The newest things that happened to the orders of a contact. */
export async function orderMoments(db: Db, contactId: string, limit: number) {
  return db
    .selectFrom('offers.order_event as event')
    .innerJoin('offers.order as order', 'order.id', 'event.order_id')
    .select(['event.id', 'event.kind', 'event.detail', 'event.at', 'event.actor_name'])
    .select(['order.id as order_id', 'order.number', 'order.offer_name', 'order.amount', 'order.currency'])
    .where('order.contact_id', '=', contactId)
    .where('event.kind', 'in', MOMENTS)
    .orderBy('event.at', 'desc')
    .limit(limit)
    .execute();
}

/** The newest access that was granted by hand. */
export async function accessBeginnings(db: Db, contactId: string, limit: number) {
  return accessWithProduct(db, contactId)
    .where('access.order_id', 'is', null)
    .orderBy('access.starts_at', 'desc')
    .limit(limit)
    .execute();
}

/** The access that ended last. */
export async function accessEndings(db: Db, contactId: string, limit: number) {
  return accessWithProduct(db, contactId)
    .where('access.ended_at', 'is not', null)
    .orderBy('access.ended_at', 'desc')
    .limit(limit)
    .execute();
}

function accessWithProduct(db: Db, contactId: string) {
  return db
    .selectFrom('offers.entitlement as access')
    .innerJoin('offers.product as product', 'product.id', 'access.product_id')
    .select(['access.id', 'access.order_id', 'access.state', 'access.starts_at', 'access.ended_at'])
    .select(['access.reason', 'access.ended_reason', 'access.granted_by', 'product.name as product_name'])
    .where('access.contact_id', '=', contactId);
}
