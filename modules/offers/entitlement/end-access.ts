import type { Tx } from '../../../platform/db/db.ts';
import { type Actor, system } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { beginAgain, type Ending, endActive, type WhichAccess } from './ending.sql.ts';
import { accessBegan, accessEnded } from './entitlement.events.ts';
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

/** Ends access with the contacts who have it, which are about to be deleted; their tags go with them. */
export async function endWithContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  const ended = await endActive(tx, { entitlementIds: ids }, { why: 'contact_deleted' });
  if (ended.length > 0) await emit(tx, accessEnded, { entitlementIds: ended.map((row) => row.id) });
}

/**
 * Begins access again that ended with contacts who are back now, unless its time is over, or it would have ended
 * meanwhile: then its tags go, which came back with the contact.
 */
export async function beginAgainWithContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  const began = await beginAgain(tx, ids);
  const cause = { kind: 'access', label: 'Access ended while the contact was deleted' };
  const stayed = ids.filter((id) => !began.includes(id));
  await withdrawProductTags(tx, stayed, { actor: system, cause });
  if (began.length > 0) await emit(tx, accessBegan, { entitlementIds: began });
}

const CAUSES: Record<Ending['why'], string> = {
  expired: 'Access expired',
  refund: 'Access ended with a refund',
  hand: 'Access revoked',
  subscription: 'Access ended with the subscription',
  dispute: 'Access ended with a dispute',
  contact_deleted: 'Access ended with the contact',
};
