import { type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import type { Tables } from '../../../platform/db/tables.ts';

type Entitlements = Tables['offers.entitlement'];

export type EntitlementRow = Selectable<Entitlements>;

/** What an order sold of a product: for how many days, null for no end of its own. */
export interface ItemToBegin {
  productId: string;
  productName: string;
  accessDays: number | null;
}

/** How long access lasts that has no days of its own: as long as it is not ended, or for one period that was paid. */
export type Lasting = 'endless' | 'week' | 'month' | 'year';

/** Begins access to what an order sold, once for each product of it, with the tags that the products have now. */
export async function insertEntitlementsOfOrder(
  tx: Tx,
  given: {
    contactId: string;
    orderId: string;
    grantedBy: string;
    lasting: Lasting;
    items: readonly ItemToBegin[];
  },
): Promise<EntitlementRow[]> {
  const { contactId, orderId, grantedBy, items, lasting } = given;
  const period = lasting === 'endless' ? null : `1 ${lasting}`;
  const { rows } = await sql<EntitlementRow>`
    insert into offers.entitlement (id, contact_id, product_id, order_id, tag_id, granted_by, ends_at)
    select platform.uuid7(), ${contactId}::uuid, item.product_id, ${orderId}::uuid, product.tag_id, ${grantedBy},
      now() + coalesce(make_interval(days => item.days), ${period}::interval)
    from unnest(
      ${items.map((item) => item.productId)}::uuid[],
      ${items.map((item) => item.accessDays)}::integer[]) as item (product_id, days)
    join offers.product on product.id = item.product_id
    on conflict (order_id, product_id) do nothing
    returning *
  `.execute(tx);
  return rows;
}

/** Begins access granted by hand. */
export async function insertEntitlement(
  tx: Tx,
  given: { id: string; contactId: string; productId: string; tagId: string | null; reason: string } & {
    grantedBy: string;
    endsAt: Date | null;
  },
): Promise<EntitlementRow> {
  return tx
    .insertInto('offers.entitlement')
    .values({
      id: given.id,
      contact_id: given.contactId,
      product_id: given.productId,
      tag_id: given.tagId,
      reason: given.reason,
      granted_by: given.grantedBy,
      ends_at: given.endsAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findEntitlement(db: Db, id: string): Promise<EntitlementRow | undefined> {
  return db.selectFrom('offers.entitlement').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Takes an entitlement for a change; its contact must be locked before. */
export async function lockEntitlement(tx: Tx, id: string): Promise<EntitlementRow | undefined> {
  return tx.selectFrom('offers.entitlement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateEntitlement(
  tx: Tx,
  id: string,
  changed: Updateable<Entitlements>,
): Promise<EntitlementRow> {
  return tx
    .updateTable('offers.entitlement')
    .set(changed)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Whether a contact has access to a product that has no end. */
export async function hasEndlessAccess(db: Db, contactId: string, productId: string): Promise<boolean> {
  const found = await db
    .selectFrom('offers.entitlement')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('product_id', '=', productId)
    .where('state', '=', 'active')
    .where('ends_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

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

const NEWEST = { name: 'newest', by: 'entitlement.id', id: 'entitlement.id', direction: 'desc' } as const;

export interface EntitlementFilter {
  contactId?: string;
  productId?: string;
  orderId?: string;
  state?: EntitlementRow['state'];
}

/** One page of access, newest first. */
export async function entitlementsPage(
  db: Db,
  filter: EntitlementFilter,
  { limit, cursor }: { limit: number; cursor?: Cursor },
) {
  let query = db.selectFrom('offers.entitlement as entitlement').selectAll('entitlement');
  if (filter.contactId) query = query.where('contact_id', '=', filter.contactId);
  if (filter.productId) query = query.where('product_id', '=', filter.productId);
  if (filter.orderId) query = query.where('order_id', '=', filter.orderId);
  if (filter.state) query = query.where('state', '=', filter.state);
  const key = (row: EntitlementRow) => ({ value: row.id, id: row.id });
  return readPage(query, NEWEST, { limit, cursor, key });
}

export async function entitlementsOfOrder(db: Db, orderId: string): Promise<EntitlementRow[]> {
  return db
    .selectFrom('offers.entitlement')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute();
}

/** The names of products by their ids. */
export async function productNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('offers.product')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The numbers of orders by their ids. */
export async function orderNumbers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('offers.order')
    .select(['id', 'number'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.number]));
}

export async function findProductToGrant(db: Db, id: string) {
  return db.selectFrom('offers.product').select(['id', 'tag_id']).where('id', '=', id).executeTakeFirst();
}
