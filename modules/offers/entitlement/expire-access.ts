import type { Db, Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { lockContacts } from '../../contacts/public.ts';
import { endAccess } from './end-access.ts';
import { entitlementsDue, lockDue } from './ending.sql.ts';

const AT_ONCE = 500;

/** Ends all access whose time is over, in sets that commit; stops between two sets when told to. */
export async function expireAccess(db: Db, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const ended = await transact(db, (tx) => expireSome(tx, AT_ONCE));
    if (ended === 0) return;
  }
}

/**
 * Ends some access whose time is over.
 *
 * @returns how many entitlements ended.
 */
export async function expireSome(tx: Tx, limit: number): Promise<number> {
  const due = await entitlementsDue(tx, limit);
  const contacts = due.map((row) => row.contact_id).filter((id) => id !== null);
  const locked = await lockContacts(tx, [...new Set(contacts)]);
  // Someone may have extended it, or merged its contact, before the lock was ours: then it waits for the next time.
  const ids = await lockDue(
    tx,
    due.map((row) => row.id),
    locked.map((contact) => contact.id),
  );
  const ended = await endAccess(tx, { entitlementIds: ids }, { why: 'expired' }, system);
  return ended.length;
}
