import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Among, contactsMatching } from './contacts-matching.ts';
import { countContacts } from './count.sql.ts';
import { createdWithin, fieldsAsked, tablesOf } from './filter-conditions.ts';
import type { ContactFilter } from './list.contract.ts';
import { columnsOf, inOrder, isBeyond, type Order } from './order.ts';

/** Contacts one after another in the order of a list, among which a page is looked for. */
export interface Walk extends Among {
  /** After how many of them it ends; undefined when all of them fit. */
  most?: number;
}

/** What a walk goes along: rows in the order, how many there are, and what it costs to look at one. */
interface Trail extends Among {
  contacts: number;
  cost: number;
}

// In the planner's units, of which some thousand are a millisecond: for rows that lie side by side on disk, and for
// those that are looked up one by one. Measured.
const SIDE_BY_SIDE = 0.4;
const LOOKED_UP = 1.5;
// Those who fit do not lie evenly: the walk goes on for so many times what is expected, or until it has cost this share
// of what gathering costs, whichever is more.
const PATIENCE = 2;
const SHARE = 0.5;

/**
 * The walk on which a page is found sooner than by gathering all who fit, judged by what the database expects;
 * undefined when there is none.
 */
export async function walkFor(
  db: Db,
  filter: ContactFilter,
  { order, atMost }: { order: Order; atMost: number },
): Promise<Walk | undefined> {
  if (fitsAll(filter, order)) return walkAlong(trailOfOrder({}, order, 0), filter, order);
  const [rarest] = order.key === 'id' ? await rarestFirst(db, filter.tags ?? []) : [];
  const trail = rarest ? trailOfTag(rarest) : trailOfOrder(filter, order, await countContacts(db, {}));
  if (rarest && fitsAll({ ...filter, tags: others(filter.tags, rarest.id) }, order))
    return walkAlong(trail, filter, order);
  const gathering = await expectationOf(db, filter);
  const passed = (atMost * trail.contacts) / Math.max(1, gathering.contacts);
  if (passed * trail.cost > gathering.cost) return undefined;
  const most = Math.max(passed * PATIENCE, (gathering.cost * SHARE) / trail.cost);
  return walkAlong(trail, filter, order, Math.ceil(most) + atMost);
}

// Whether a filter keeps everyone on the way: time alone does on a way through time, where it only says how far to go.
function fitsAll(filter: ContactFilter, { key }: Order) {
  return fieldsAsked(filter).every(
    (field) => key === 'id' && (field === 'createdFrom' || field === 'createdBefore'),
  );
}

// The index of the order, in the table where most is to be looked at; that of names belongs to the search.
function trailOfOrder(filter: ContactFilter, order: Order, contacts: number): Trail {
  const tables = tablesOf(filter);
  if (order.key === 'email_key')
    return { rows: sql`(select id, email_key from contacts.contact)`, contacts, cost: LOOKED_UP };
  const table = order.key === 'name_sort' || tables.includes('search') ? 'search' : 'facets';
  if (!tables.includes(table))
    return { rows: sql`${sql.table(`contacts.${table}`)}`, contacts, cost: LOOKED_UP };
  const cost = order.key === 'id' && tables.length === 1 ? SIDE_BY_SIDE : LOOKED_UP;
  return { table, rows: sql`${sql.table(`contacts.${table}`)}`, contacts, cost };
}

function trailOfTag({ id, contacts }: { id: string; contacts: number }): Trail {
  const rows = sql`(select contact_id as id from contacts.tagging where tag_id = ${id})`;
  return { rows, contacts, cost: LOOKED_UP };
}

function walkAlong({ rows, table }: Trail, filter: ContactFilter, order: Order, most?: number): Walk {
  const where = [isBeyond(order), ...(order.key === 'id' ? createdWithin(filter) : [])];
  const steps = sql`(
    select ${table ? sql`contact.*` : columnsOf(order)} from ${rows} as contact
    where ${sql.join(where, sql` and `)} order by ${inOrder(order)} limit ${most ?? null}
  )`;
  return { rows: steps, table, most };
}

/** Whether a walk came to the last: then what was not met on it is not there. */
export async function cameToTheLast(db: Db, { rows, most = 0 }: Walk): Promise<boolean> {
  const { rows: walked } = await sql<{ count: number }>`
    select count(*) as count from (select from ${rows} as walked) as one
  `.execute(db);
  return (walked[0]?.count ?? 0) < most;
}

// How many the database expects to fit, and what it would cost to gather them, from its statistics.
async function expectationOf(db: Db, filter: ContactFilter): Promise<{ contacts: number; cost: number }> {
  const query = contactsMatching(db, filter).select('contact.id');
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Record<'Plan Rows' | 'Total Cost', number> }] }>`
    explain (format json) ${query}
  `.execute(db);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  return { contacts: plan?.['Plan Rows'] ?? 0, cost: plan?.['Total Cost'] ?? 0 };
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

function others(tags: readonly string[] | undefined, id: string) {
  return tags?.filter((tag) => tag !== id);
}
