import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { OrderRow } from './order.sql.ts';

/** Keeps a payment; false when it is known already. */
export async function insertPayment(tx: Tx, payment: Insertable<Tables['offers.payment']>): Promise<boolean> {
  const made = await tx
    .insertInto('offers.payment')
    .values(payment)
    .onConflict((conflict) => conflict.constraint('payment_reference_unique').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/**
 * Counts what came in and went back, and what state follows from it. A lost dispute is money that went back.
 * An order is paid once its price came in; one with nothing to pay is paid as it is.
 */
export async function countMoney(tx: Tx, orderId: string): Promise<OrderRow> {
  const { rows } = await sql<OrderRow>`
    with came as (
      select coalesce(sum(amount), 0)::bigint as paid, max(paid_at) as last_paid_at
      from offers.payment where order_id = ${orderId}
    ), went as (
      select least(came.paid, coalesce((
        select sum(amount) from offers.refund where order_id = ${orderId} and state = 'succeeded'
      ), 0) + coalesce((
        select sum(amount) from offers.dispute where order_id = ${orderId} and state = 'lost'
      ), 0))::bigint as refunded
      from came
    )
    update offers.order set
      paid = came.paid,
      refunded = went.refunded,
      paid_at = case when came.paid >= amount then coalesce(paid_at, last_paid_at, now()) else paid_at end,
      failure = case when paid_at is not null or came.paid >= amount then null else failure end,
      state = case
        when paid_at is null and came.paid < amount then case when state = 'failed' then 'failed' else 'pending' end
        when exists (select from offers.dispute where order_id = ${orderId} and state = 'open') then 'disputed'
        when went.refunded > 0 and went.refunded = came.paid then 'refunded'
        when went.refunded > 0 then 'partly_refunded'
        else 'paid'
      end
    from came, went where id = ${orderId}
    returning "order".*
  `.execute(tx);
  const [order] = rows;
  if (!order) throw new Error('the order is locked and there');
  return order;
}
