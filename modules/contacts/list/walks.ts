import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Among, contactsMatching, createdWithin, placesOf } from './contacts-matching.ts';
import { countContacts } from './count.sql.ts';
import type { ContactFilter } from './list.contract.ts';
import { asOrdered, onTheWay, type Way } from './order.ts';

/** Contacts in the order of a list from a place on, among which a page is looked for. */
export interface Walk extends Among {
  rows: RawBuilder<unknown>;
  /** How many they are at most; undefined when all that can be on the page are among them. */
  most?: number;
}

/** A walk that could be made: along what, past how many contacts, and what each of them costs. */
interface Path extends Pick<Among, 'place'> {
  table: RawBuilder<unknown>;
  columns: RawBuilder<unknown>;
  where: readonly Expression<SqlBool>[];
  passes: number;
  cost: number;
}

// What each contact on a walk costs in the planner's units, of which some thousand are a millisecond: where they lie in
// a row on disk, and where they are looked up one by one. Measured.
const IN_A_ROW = 0.4;
const LOOKED_UP = 1.5;
// Those who fit do not lie evenly: so much more of the way is gone, or as far as costs this share of gathering them,
// before they are gathered after all.
const PATIENCE = 4;
const SHARE = 0.5;

/**
 * The walk along the order on which a page is found sooner than by gathering all who fit, judged by how many the
 * database expects to fit; undefined when there is none.
 */
export async function walkFor(
  db: Db,
  filter: ContactFilter,
  { way, atMost }: { way: Way; atMost: number },
): Promise<Walk | undefined> {
  if (leavesNothingOut(filter, way)) return made(along(filter, way, 0), way);
  const [tag] = way.key === 'id' ? await rarestFirst(db, filter.tags ?? []) : [];
  const path = tag ? alongTag(filter, tag) : along(filter, way, await countContacts(db, {}));
  if (tag && asksOnlyFor(tag, filter)) return made(path, way);
  const gathering = await planOf(db, filter);
  const passed = (atMost * path.passes) / Math.max(1, gathering.rows);
  if (passed * path.cost > gathering.cost) return undefined;
  const most = Math.max(passed * PATIENCE, (gathering.cost * SHARE) / path.cost);
  return made(path, way, Math.ceil(most) + atMost);
}

// Along the index of the order, or along the ids, in the table where most is to be looked at.
function along(filter: ContactFilter, way: Way, passes: number): Path {
  const places = placesOf(filter);
  const columns = way.key === 'id' ? sql`contact.id` : sql`contact.id, ${sql.ref(`contact.${way.key}`)}`;
  if (way.key === 'email_key' || way.key === 'type')
    return { table: sql`contacts.contact as contact`, columns, where: [], passes, cost: LOOKED_UP };
  // Names are in the order of an index of the search.
  const place = way.key === 'name_sort' || places.includes('search') ? 'search' : 'facets';
  const where = way.key === 'id' ? createdWithin(filter) : [];
  const table = sql`${sql.table(`contacts.${place}`)} as contact`;
  if (!places.includes(place)) return { table, columns, where, passes, cost: LOOKED_UP };
  const cost = way.key === 'id' && places.length === 1 ? IN_A_ROW : LOOKED_UP;
  return { place, table, columns: sql`contact.*`, where, passes, cost };
}

function alongTag(filter: ContactFilter, { id, contacts }: { id: string; contacts: number }): Path {
  const table = sql`(select contact_id as id from contacts.tagging where tag_id = ${id}) as contact`;
  const columns = sql`contact.id`;
  return { table, columns, where: createdWithin(filter), passes: contacts, cost: LOOKED_UP };
}

function made({ place, table, columns, where }: Path, way: Way, most?: number): Walk {
  const rows = sql`(
    select ${columns} from ${table} where ${sql.join([onTheWay(way), ...where], sql` and `)}
    order by ${asOrdered(way)} limit ${most ?? null}
  )`;
  return { rows, place, most };
}

/** Whether a walk came to the end of the order: then what was not found on it is not there. */
export async function reachesTheEnd(db: Db, { rows, most = 0 }: Walk): Promise<boolean> {
  const { rows: walked } = await sql<{ count: number }>`
    select count(*) as count from (select from ${rows} as walked) as one
  `.execute(db);
  return (walked[0]?.count ?? 0) < most;
}

// What the database expects of gathering all who fit, from its statistics.
async function planOf(db: Db, filter: ContactFilter): Promise<{ rows: number; cost: number }> {
  const query = contactsMatching(db, filter).select('contact.id');
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Record<'Plan Rows' | 'Total Cost', number> }] }>`
    explain (format json) ${query}
  `.execute(db);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  return { rows: plan?.['Plan Rows'] ?? 0, cost: plan?.['Total Cost'] ?? 0 };
}

async function rarestFirst(db: Db, tags: readonly string[]) {
  if (tags.length === 0) return [];
  const { rows } = await sql<{ id: string; contacts: number }>`
    select id, coalesce(sum(step), 0)::bigint as contacts
    from unnest(${tags}::uuid[]) as id left join contacts.tag_count_step on tag_id = id
    group by id order by contacts
  `.execute(db);
  return rows;
}

// Time alone leaves nobody out on a way through time.
function leavesNothingOut(filter: ContactFilter, way: Way) {
  if (placesOf(filter).length > 0 || filter.where?.length) return false;
  return way.key === 'id' || (!filter.createdFrom && !filter.createdBefore);
}

function asksOnlyFor({ id }: { id: string }, filter: ContactFilter) {
  const { tags, createdFrom, createdBefore, ...others } = filter;
  return tags?.length === 1 && tags[0] === id && leavesNothingOut(others, { key: 'id', direction: 'asc' });
}
