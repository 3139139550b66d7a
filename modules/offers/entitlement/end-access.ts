import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { accessEnded } from './entitlement.events.ts';
import { type Ending, endActive, type WhichAccess } from './entitlement.sql.ts';
import { withdrawProductTags } from './product-tags.ts';

/**
 * Ends access that is active, with the tags that it gave, as the products say. The contacts must be locked.
 *
 * @returns the ids of the entitlements that ended.
 */
export async function endAccess(tx: Tx, which: WhichAccess, ending: Ending, actor: Actor): Promise<string[]> {
  const ended = await endActive(tx, which, ending);
  const ids = ended.map((row) => row.id);
  if (ids.length === 0) return [];
  const cause = { kind: 'access', label: CAUSES[ending.why] };
  await withdrawProductTags(tx, ids, { actor, cause, reason: ending.reason });
  await emit(tx, accessEnded, { entitlementIds: ids });
  return ids;
}

const CAUSES: Record<Ending['why'], string> = {
  expired: 'Access expired',
  refund: 'Access ended with a refund',
  hand: 'Access revoked',
  subscription: 'Access ended with the subscription',
  dispute: 'Access ended with a dispute',
  contact_deleted: 'Access ended with the contact',
};
