import { type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
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

export async function findProductToGrant(db: Db, id: string) {
  return db.selectFrom('offers.product').select(['id', 'tag_id']).where('id', '=', id).executeTakeFirst();
}
