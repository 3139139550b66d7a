import type { Db } from '../../../platform/db/db.ts';
import { countWithState, stateOfContacts } from './count.sql.ts';
import type { ContactFilter } from './list.contract.ts';

const KEPT = 500;

/** Counts by filter, and the state of the contacts in which they were true; of each database that this process uses. */
const counts = new WeakMap<Db, Map<string, { count: number; state: string }>>();

/**
 * How many contacts a filter fits. It is counted once for all who ask until something about the contacts changes; a
 * filter with conditions of modules, who change what they keep without it, is counted each time.
 */
export async function cachedCount(db: Db, filter: ContactFilter): Promise<number> {
  if (filter.where?.length) return (await countWithState(db, filter)).count;
  const known = counts.get(db) ?? new Map();
  counts.set(db, known);
  const key = JSON.stringify(filter);
  const before = known.get(key);
  if (before && before.state === (await stateOfContacts(db))) return before.count;
  const now = await countWithState(db, filter);
  known.delete(key);
  known.set(key, now);
  for (const [oldest] of known) if (known.size > KEPT) known.delete(oldest);
  return now.count;
}
