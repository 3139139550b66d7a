import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** The access of an order that is active, and what becomes of each tag with it. */
export interface ActiveAccess {
  id: string;
  product: string;
  tag_id: string | null;
  /** Whether the tag goes when all access of the order ends: no product of the order that gives it keeps it. */
  tag_goes: boolean;
}

export async function activeAccess(db: Db, orderId: string): Promise<ActiveAccess[]> {
  const { rows } = await sql<ActiveAccess>`
    select entitlement.id, product.name as product, entitlement.tag_id,
      not exists (
        select from offers.entitlement as other join offers.product as sold on sold.id = other.product_id
        where other.order_id = entitlement.order_id and other.tag_id = entitlement.tag_id
          and sold.when_access_ends = 'keep'
      ) as tag_goes
    from offers.entitlement join offers.product on product.id = entitlement.product_id
    where entitlement.order_id = ${orderId} and entitlement.state = 'active'
    order by entitlement.id
  `.execute(db);
  return rows;
}
