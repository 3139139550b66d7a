import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { type Cause, grantTags, withdrawGrants } from '../../contacts/public.ts';
import { tagsToWithdraw } from './ending.sql.ts';
import type { EntitlementRow } from './entitlement.sql.ts';

/**
 * Gives the tags of products to those who have access. The reason for a tag is the order that sold it, or the
 * entitlement itself when it was granted by hand. The contacts must be locked.
 */
export async function grantProductTags(
  tx: Tx,
  begun: readonly EntitlementRow[],
  { names, cause, actor }: { names: ReadonlyMap<string, string>; cause: Cause; actor: Actor },
): Promise<void> {
  for (const { contact_id, tag_id, product_id, ...row } of begun) {
    if (!contact_id || !tag_id) continue;
    await grantTags(tx, {
      contactIds: [contact_id],
      tagIds: [tag_id],
      source: 'product',
      reference: row.order_id ?? row.id,
      label: names.get(product_id) ?? 'Product',
      actor,
      cause,
    });
  }
}

/** Takes back the tags of access that ended, as the products say. The contacts must be locked. */
export async function withdrawProductTags(
  tx: Tx,
  endedIds: readonly string[],
  { actor, cause, reason }: { actor: Actor; cause: Cause; reason?: string },
): Promise<void> {
  for (const { contact_id, tag_id, reference } of await tagsToWithdraw(tx, endedIds))
    await withdrawGrants(tx, {
      contactIds: [contact_id],
      source: 'product',
      reference,
      tagIds: [tag_id],
      actor,
      cause,
      ...(reason !== undefined && { reason }),
    });
}
