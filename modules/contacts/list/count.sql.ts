import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { contactsMatching } from './contacts-matching.ts';
import { fieldsAsked } from './filter-conditions.ts';
import type { ContactFilter } from './list.contract.ts';

/** How many contacts a filter fits. */
export async function countContacts(db: Db, filter: ContactFilter): Promise<number> {
  return (await read(db, countOf(db, filter))).count;
}

/** The same, with the state of the contacts that it was read in: see `stateOfContacts`. */
export async function countWithState(db: Db, filter: ContactFilter) {
  return read(db, sql`select (${countOf(db, filter)}) as count, (${STATE}) as state`);
}

/** What differs whenever anything about the contacts or their tags has changed, but nothing that modules keep. */
export async function stateOfContacts(db: Db): Promise<string> {
  return (await read(db, STATE)).state;
}

// A version of both tables: the number of their rows and the sum of what hashing makes of each row's own number, which
// is used once. A row that is committed late, or gone when steps are added up, makes another sum.
const STATE = sql`
  select concat_ws(' ', count(*), sum(hashint8extended(n, 0)::numeric), tagged.count, tagged.sum) as state
  from contacts.contact_count_step,
    (select count(*), sum(hashint8extended(n, 0)::numeric) from contacts.tag_count_step) as tagged
  group by tagged.count, tagged.sum
`;

async function read(db: Db, query: RawBuilder<unknown>) {
  const { rows } = await (query as RawBuilder<{ count: number; state: string }>).execute(db);
  return { count: rows[0]?.count ?? 0, state: rows[0]?.state ?? '' };
}

function countOf(db: Db, filter: ContactFilter): RawBuilder<unknown> {
  return (
    known(filter) ??
    sql`select count(*) as count from ${contactsMatching(db, filter).select('contact.id')} as one`
  );
}

// All, all of a type and all with a tag are counted as they change.
function known(filter: ContactFilter) {
  const { type, tags = [] } = filter;
  const asked = fieldsAsked(filter).join();
  if (asked === 'tags' && tags.length === 1)
    return sql`select coalesce(sum(step), 0)::bigint as count from contacts.tag_count_step where tag_id = ${tags[0]}`;
  if (asked !== '' && asked !== 'type') return undefined;
  const steps = { lead: sql`leads`, customer: sql`customers`, all: sql`leads + customers` }[type ?? 'all'];
  return sql`select coalesce(sum(${steps}), 0)::bigint as count from contacts.contact_count_step`;
}
