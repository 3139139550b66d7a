import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { withdrawGrants } from '../../contacts/public.ts';
import { type OrderRow, updateOrder } from './order.sql.ts';

/**
 * Takes back the tags that an order gave by its offer and its checkout. While its contact is deleted it is noted, so
 * that they do not come back with it. The order must be locked.
 */
export async function withdrawOrderTags(
  tx: Tx,
  order: OrderRow,
  actor: Actor,
  reason?: string,
): Promise<void> {
  await updateOrder(tx, order.id, { tags_withdrawn_at: sql`coalesce(tags_withdrawn_at, now())` });
  if (!order.contact_id) return;
  const cause = { kind: 'order', id: order.id, label: `Order ${order.number}` };
  const given = { contactIds: [order.contact_id], reference: order.id, actor, cause };
  const because = reason === undefined ? {} : { reason };
  await withdrawGrants(tx, { ...given, ...because, source: 'offer' });
  await withdrawGrants(tx, { ...given, ...because, source: 'checkout' });
}
