import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';

/** Makes whoever comes with the same attempt wait until this transaction ends. */
export async function lockAttempt(tx: Tx, attempt: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`offers.attempt:${attempt}`}, 0))`.execute(tx);
}

/** Keeps a checkout from being deleted while someone orders there; false when it is gone. */
export async function holdCheckout(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from offers.checkout where id = ${id}::uuid for key share`.execute(tx);
  return rows.length > 0;
}

/** How many orders of a contact at a checkout still may be paid. */
export async function countPending(
  db: Db,
  { checkoutId, contactId }: { checkoutId: string; contactId: string },
): Promise<number> {
  const { pending } = await db
    .selectFrom('offers.order')
    .select((read) => read.fn.countAll<number>().as('pending'))
    .where('contact_id', '=', contactId)
    .where('checkout_id', '=', checkoutId)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return pending;
}

/** Keeps where an order that is still to be paid is paid. */
export async function rememberSession(
  tx: Tx,
  orderId: string,
  { provider, session, url }: { provider: string; session: string; url: string },
): Promise<void> {
  await tx
    .updateTable('offers.order')
    .set({ provider, provider_session: session, payment_url: url })
    .where('id', '=', orderId)
    .where('state', '=', 'pending')
    .execute();
}

/** An order whose buyer was deleted has another one now: neither an undo nor an erasure of the first one is about it. */
export async function forgetUnlinked(tx: Tx, orderId: string): Promise<void> {
  await sql`
    update offers.unlinked set orders = orders - ${orderId}::text where orders ? ${orderId}::text
  `.execute(tx);
}
