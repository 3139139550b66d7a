import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { EntitlementRow } from './entitlement.sql.ts';

/** Which access: these, or all that an order gave. */
export type WhichAccess = { entitlementIds: readonly string[] } | { orderId: string };

export interface Ending {
  why: NonNullable<EntitlementRow['ended_why']>;
  /** What someone wrote about it. */
  reason?: string;
}

/**
 * Ends what is active. What ended only with its contact gets the new reason, so that it stays ended when the contact
 * comes back; only those ended now are given.
 */
export async function endActive(
  tx: Tx,
  which: WhichAccess,
  { why, reason }: Ending,
): Promise<EntitlementRow[]> {
  const these =
    'orderId' in which
      ? sql<boolean>`entitlement.order_id = ${which.orderId}::uuid`
      : sql<boolean>`entitlement.id = any(${which.entitlementIds}::uuid[])`;
  const { rows } = await sql<EntitlementRow & { was_active: boolean }>`
    with these as (
      select id, state = 'active' as was_active from offers.entitlement
      where ${these} and (state = 'active' or ended_why = 'contact_deleted')
      order by id for update
    )
    update offers.entitlement set
      state = ${why === 'expired' ? 'expired' : 'revoked'},
      ended_at = coalesce(ended_at, now()), ended_why = ${why}, ended_reason = ${reason ?? null}
    from these where entitlement.id = these.id
    returning entitlement.*, these.was_active
  `.execute(tx);
  return rows.filter((row) => row.was_active);
}

/** Makes active what ended with its contact; what is over by its time expired then. Gives what is active. */
export async function beginAgain(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; state: string }>`
    update offers.entitlement set
      state = case when ends_at <= now() then 'expired' else 'active' end,
      ended_at = case when ends_at <= now() then ends_at end,
      ended_why = case when ends_at <= now() then 'expired' end
    where id = any(${ids}::uuid[]) and ended_why = 'contact_deleted'
    returning id, state
  `.execute(tx);
  return rows.filter((row) => row.state === 'active').map((row) => row.id);
}

/** A tag that a contact had by a product, and the reference of its grant. */
export interface TagToWithdraw {
  contact_id: string;
  tag_id: string;
  reference: string;
}

/**
 * The tags that go with access that ended: of products that withdraw theirs, unless other access by the same order
 * is still for it or keeps it.
 */
export async function tagsToWithdraw(tx: Tx, endedIds: readonly string[]): Promise<TagToWithdraw[]> {
  const { rows } = await sql<TagToWithdraw>`
    select distinct ended.contact_id, ended.tag_id, coalesce(ended.order_id, ended.id)::text as reference
    from offers.entitlement as ended join offers.product on product.id = ended.product_id
    where ended.id = any(${endedIds}::uuid[]) and ended.contact_id is not null and ended.tag_id is not null
      and ended.state <> 'active' and product.when_access_ends = 'withdraw'
      and not exists (
        select from offers.entitlement as other join offers.product as sold on sold.id = other.product_id
        where other.order_id = ended.order_id and other.tag_id = ended.tag_id and other.id <> ended.id
          and (other.state = 'active' or sold.when_access_ends = 'keep')
      )
    order by 1, 3, 2
  `.execute(tx);
  return rows;
}

/** Access whose time is over, the longest first, with whose it is. */
export async function entitlementsDue(db: Db, limit: number) {
  return db
    .selectFrom('offers.entitlement')
    .select(['id', 'contact_id'])
    .where('state', '=', 'active')
    .where('ends_at', '<=', sql<Date>`now()`)
    .orderBy('ends_at')
    .limit(limit)
    .execute();
}

/** Of this access, what is still due and belongs to one of these contacts (or to none), taken for a change. */
export async function lockDue(tx: Tx, ids: readonly string[], contactIds: readonly string[]) {
  const { rows } = await sql<{ id: string }>`
    select id from offers.entitlement
    where id = any(${ids}::uuid[]) and state = 'active' and ends_at <= now()
      and (contact_id is null or contact_id = any(${contactIds}::uuid[]))
    order by id for update
  `.execute(tx);
  return rows.map((row) => row.id);
}
