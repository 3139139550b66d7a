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
