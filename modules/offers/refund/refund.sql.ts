import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';

type Refunds = Tables['offers.refund'];

export type RefundRow = Selectable<Refunds>;

/** A payment of an order with what can still go back of it. */
export interface PaymentLeft {
  id: string;
  provider: string;
  reference: string;
  left: number;
}

/** The payments of an order, newest first, each less what went back of it, is on its way or in the bank's hands. */
export async function paymentsLeft(db: Db, orderId: string): Promise<PaymentLeft[]> {
  const { rows } = await sql<PaymentLeft>`
    select payment.id, provider, reference, greatest(0, payment.amount - coalesce((
      select sum(refund.amount) from offers.refund
      where refund.order_id = payment.order_id and refund.payment_id = payment.id and refund.state <> 'failed'
    ), 0) - coalesce((
      select sum(dispute.amount) from offers.dispute
      where dispute.payment_id = payment.id and dispute.state <> 'won'
    ), 0))::bigint as left
    from offers.payment where order_id = ${orderId} order by paid_at desc, payment.id desc
  `.execute(db);
  return rows;
}

/** What can still go back of a whole order: what is disputed is in the bank's hands. */
export async function orderLeft(db: Db, orderId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select greatest(0,
      (select coalesce(sum(amount), 0) from offers.payment where order_id = ${orderId})
      - (select coalesce(sum(amount), 0) from offers.refund where order_id = ${orderId} and state <> 'failed')
      - (select coalesce(sum(amount), 0) from offers.dispute where order_id = ${orderId} and state <> 'won')
    )::bigint as left
  `.execute(db);
  return rows[0]?.left ?? 0;
}

export function insertRefund(tx: Tx, refund: Insertable<Refunds>): Promise<RefundRow> {
  return tx.insertInto('offers.refund').values(refund).returningAll().executeTakeFirstOrThrow();
}

export function findRefund(db: Db, id: string): Promise<RefundRow | undefined> {
  return db.selectFrom('offers.refund').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The refund of a payment that is known by our key or by the provider's reference. */
export function refundKnownAs(
  db: Db,
  payment: { id: string; order_id: string },
  { key, reference }: { key: string | null; reference: string },
): Promise<RefundRow | undefined> {
  return db
    .selectFrom('offers.refund')
    .selectAll()
    .where('order_id', '=', payment.order_id)
    .where('payment_id', '=', payment.id)
    .where(({ or, eb }) => or([eb('reference', '=', reference), eb(sql<string>`id::text`, '=', key ?? '')]))
    .executeTakeFirst();
}

export async function updateRefund(tx: Tx, id: string, changed: Updateable<Refunds>): Promise<RefundRow> {
  return tx
    .updateTable('offers.refund')
    .set(changed)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Refunds that no provider has taken on for an hour, or of whose end none has told for a day. */
export async function forgottenRefunds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('offers.refund')
    .select('id')
    .where('state', '=', 'pending')
    .where(
      sql<boolean>`created_at < now() - case when reference is null then interval '1 hour' else interval '1 day' end`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes that a provider is about to hear of a refund. */
export async function markAsked(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('offers.refund')
    .set({ asked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('asked_at', 'is', null)
    .execute();
}

/** Notes that the provider has a refund in hand. */
export async function setReference(tx: Tx, id: string, reference: string): Promise<void> {
  await tx
    .updateTable('offers.refund')
    .set({ reference })
    .where('id', '=', id)
    .where('reference', 'is', null)
    .execute();
}

/** What the provider calls a payment of ours. */
export async function referenceOf(db: Db, paymentId: string): Promise<string> {
  const { reference } = await db
    .selectFrom('offers.payment')
    .select('reference')
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow();
  return reference;
}

/** The payment that a provider calls so, if we know it. */
export function findPayment(
  db: Db,
  provider: string,
  reference: string,
): Promise<{ id: string; order_id: string } | undefined> {
  return db
    .selectFrom('offers.payment')
    .select(['id', 'order_id'])
    .where('provider', '=', provider)
    .where('reference', '=', reference)
    .executeTakeFirst();
}
