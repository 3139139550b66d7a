import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';

export type SessionRow = Selectable<Tables['offers.sandbox_session']>;
export type PaymentRow = Selectable<Tables['offers.sandbox_payment']>;
export type NewSession = Pick<
  SessionRow,
  'id' | 'order_id' | 'description' | 'amount' | 'currency' | 'period' | 'success_url' | 'cancel_url'
>;

/** The session of an order: a new one, or the one that there is. */
export async function insertSessionOnce(tx: Tx, session: NewSession): Promise<SessionRow> {
  await tx
    .insertInto('offers.sandbox_session')
    .values(session)
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .execute();
  return tx
    .selectFrom('offers.sandbox_session')
    .selectAll()
    .where('order_id', '=', session.order_id)
    .executeTakeFirstOrThrow();
}

export function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('offers.sandbox_session').selectAll().where('id', '=', id).executeTakeFirst();
}

export function lockSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  return tx
    .selectFrom('offers.sandbox_session')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function lockSubscription(tx: Tx, subscription: string): Promise<SessionRow | undefined> {
  return tx
    .selectFrom('offers.sandbox_session')
    .selectAll()
    .where('subscription', '=', subscription)
    .forUpdate()
    .executeTakeFirst();
}

/** The next subscription that is due to be paid or to end, unless another process has it in hand. */
export function lockDueSubscription(tx: Tx, now: Date): Promise<SessionRow | undefined> {
  return tx
    .selectFrom('offers.sandbox_session')
    .selectAll()
    .where('subscription_state', 'in', ['active', 'past_due'])
    .where('renews_at', '<=', now)
    .orderBy('renews_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function updateSession(
  tx: Tx,
  id: string,
  set: Partial<
    Pick<SessionRow, 'state' | 'card' | 'subscription' | 'subscription_state' | 'cancels' | 'renews_at'>
  >,
): Promise<void> {
  await tx.updateTable('offers.sandbox_session').set(set).where('id', '=', id).execute();
}

export function insertPayment(
  tx: Tx,
  payment: Pick<PaymentRow, 'id' | 'session_id' | 'amount' | 'card'>,
): Promise<PaymentRow> {
  return tx.insertInto('offers.sandbox_payment').values(payment).returningAll().executeTakeFirstOrThrow();
}

/** The payment that made a session paid. */
export function firstPayment(db: Db, session: string): Promise<PaymentRow | undefined> {
  return db
    .selectFrom('offers.sandbox_payment')
    .selectAll()
    .where('session_id', '=', session)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}

export function lockPayment(tx: Tx, id: string): Promise<PaymentRow | undefined> {
  return tx
    .selectFrom('offers.sandbox_payment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function refundByKey(db: Db, key: string): Promise<{ id: string } | undefined> {
  return db.selectFrom('offers.sandbox_refund').select('id').where('key', '=', key).executeTakeFirst();
}

export async function insertRefund(
  tx: Tx,
  refund: { id: string; payment_id: string; amount: number; key: string },
): Promise<void> {
  await tx.insertInto('offers.sandbox_refund').values(refund).execute();
  await tx
    .updateTable('offers.sandbox_payment')
    .set({ refunded: sql`refunded + ${refund.amount}` })
    .where('id', '=', refund.payment_id)
    .execute();
}
