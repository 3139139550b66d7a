import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** The payments of an order, each with what went back of it or is on its way back. */
export async function paymentsOf(db: Db, orderId: string) {
  return db
    .selectFrom('offers.payment as payment')
    .selectAll('payment')
    .select(
      sql<number>`(
        select coalesce(sum(amount), 0)::bigint from offers.refund
        where refund.payment_id = payment.id and refund.state <> 'failed'
      )`.as('refunded'),
    )
    .where('payment.order_id', '=', orderId)
    .orderBy('payment.paid_at')
    .orderBy('payment.id')
    .execute();
}

export async function refundsOf(db: Db, orderId: string) {
  return db
    .selectFrom('offers.refund')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function disputesOf(db: Db, orderId: string) {
  return db
    .selectFrom('offers.dispute')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}

/** Whether money of an order went back for which access was to end. */
export async function refundRevokedAccess(db: Db, orderId: string): Promise<boolean> {
  const found = await db
    .selectFrom('offers.refund')
    .select('id')
    .where('order_id', '=', orderId)
    .where('state', '=', 'succeeded')
    .where('revokes_access', '=', true)
    .executeTakeFirst();
  return found !== undefined;
}
