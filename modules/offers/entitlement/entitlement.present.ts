import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { tagsById } from '../../contacts/public.ts';
import type { entitlement } from './entitlement.contract.ts';
import type { EntitlementRow } from './entitlement.sql.ts';
import { orderNumbers, productNames } from './list.sql.ts';

type Presented = z.output<typeof entitlement>;

/** What access looks like on the wire, in the order given. */
export async function presentEntitlements(db: Db, rows: readonly EntitlementRow[]): Promise<Presented[]> {
  const products = await productNames(db, distinct(rows.map((row) => row.product_id)));
  const numbers = await orderNumbers(db, distinct(rows.map((row) => row.order_id)));
  const tags = await tagsById(db, distinct(rows.map((row) => row.tag_id)));
  const tagNames = new Map(tags.map((tag) => [tag.id, tag.name]));
  return rows.map((row) => ({
    id: row.id,
    product: { id: row.product_id, name: products.get(row.product_id) ?? '' },
    contactId: row.contact_id,
    order: row.order_id === null ? null : { id: row.order_id, number: numbers.get(row.order_id) ?? 0 },
    reason: row.reason,
    grantedBy: row.granted_by,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    endedAt: row.ended_at,
    endedWhy: row.ended_why,
    endedReason: row.ended_reason,
    tag: tagOf(row, tagNames),
  }));
}

/** One entitlement as it is on the wire. */
export async function presentEntitlement(db: Db, row: EntitlementRow): Promise<Presented> {
  const [presented] = await presentEntitlements(db, [row]);
  if (!presented) throw new Error('one row was given');
  return presented;
}

function tagOf({ tag_id }: EntitlementRow, names: ReadonlyMap<string, string>) {
  const name = tag_id === null ? undefined : names.get(tag_id);
  return tag_id === null || name === undefined ? null : { id: tag_id, name };
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
