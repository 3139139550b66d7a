import { countContacts } from '../../modules/contacts/list/count.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import type { NamedFilter } from './read-case.ts';

/** How many contacts a filter fits. */
export type Counted = (named: NamedFilter) => Promise<number>;

/** Counts what each filter fits once, however many sections ask. */
export function countingOnce(db: Db): Counted {
  const counts = new Map<NamedFilter, Promise<number>>();
  return (named) => {
    const count = counts.get(named) ?? countContacts(db, named.filter);
    counts.set(named, count);
    return count;
  };
}
