import type { Db } from '../../../platform/db/db.ts';

/** Whether an order was paid at a time or after. */
export async function hasPaymentSince(db: Db, orderId: string, at: Date): Promise<boolean> {
  const payment = await db
    .selectFrom('offers.payment')
    .select('id')
    .where('order_id', '=', orderId)
    .where('paid_at', '>=', at)
    .executeTakeFirst();
  return payment !== undefined;
}

/** Orders whose contact is gone, and whose subscription runs without an end. */
export async function chargedWithoutContact(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('offers.order')
    .select('id')
    .where('contact_id', 'is', null)
    .where('provider_subscription', 'is not', null)
    .where('subscription_state', 'in', ['active', 'past_due'])
    .where('subscription_cancels_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
