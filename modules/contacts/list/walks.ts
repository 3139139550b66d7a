import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Among, createdWithin, type Place, placesOf } from './contacts-matching.ts';
import type { ContactFilter } from './list.contract.ts';
import { asOrdered, onTheWay, type Way } from './order.ts';

/**
 * Contacts in the order of a list from a place on, among which a page is looked for: all that can be on it, or as many
 * as are looked through in some milliseconds.
 */
export interface Walk extends Among {
  /** How many they are at most; undefined when it is all. */
  most?: number;
}

// What a few milliseconds suffice for: rows that lie one behind another on disk, and rows that are found one by one.
const IN_A_ROW = 12_000;
const ONE_BY_ONE = 4_000;

/**
 * The walk on which a page may be found, if one is worth a try: where few contacts fit, they are better gathered from
 * the indexes.
 */
export async function walkFor(db: Db, filter: ContactFilter, way: Way): Promise<Walk | undefined> {
  const places = placesOf(filter);
  const free = places.length === 0 && !filter.where?.length;
  if (way.key !== 'id') return byKey(way, free && !filter.createdFrom && !filter.createdBefore);
  const [tag] = await rarestFirst(db, filter.tags ?? []);
  if (tag) return byTag(tag, filter, way, onlyTag(filter) ? undefined : ONE_BY_ONE);
  const [place = 'facets'] = places.toReversed();
  return byId(place, filter, way, free ? undefined : places.length > 1 ? ONE_BY_ONE : IN_A_ROW);
}

function byKey(way: Way, all: boolean): Walk {
  const most = all ? undefined : ONE_BY_ONE;
  const columns = sql`contact.id, ${sql.ref(`contact.${way.key}`)}`;
  return { rows: walk({ columns, table: sql`contacts.contact as contact`, where: [], way, most }), most };
}

function byId(place: Place, filter: ContactFilter, way: Way, most?: number): Walk {
  const table = sql`${sql.table(`contacts.${place}`)} as contact`;
  return { place, rows: walk({ columns: sql`*`, table, where: createdWithin(filter), way, most }), most };
}

function byTag(tag: string, filter: ContactFilter, way: Way, most?: number): Walk {
  const tagged = sql`(select contact_id as id from contacts.tagging where tag_id = ${tag}) as contact`;
  return { rows: walk({ columns: sql`*`, table: tagged, where: createdWithin(filter), way, most }), most };
}

function walk(given: {
  columns: RawBuilder<unknown>;
  table: RawBuilder<unknown>;
  where: readonly ReturnType<typeof createdWithin>[number][];
  way: Way;
  most?: number;
}) {
  const { columns, table, where, way, most } = given;
  return sql`(
    select ${columns} from ${table} where ${sql.join([onTheWay(way), ...where], sql` and `)}
    order by ${asOrdered(way)} limit ${most ?? null}
  )`;
}

/** Whether a walk has come to the end of the order: then what was not found on it is not there. */
export async function reachesTheEnd(db: Db, { rows, most = 0 }: Walk): Promise<boolean> {
  const { rows: walked } = await sql<{ count: number }>`
    select count(*) as count from (select from ${rows} as walked) as one
  `.execute(db);
  return (walked[0]?.count ?? 0) < most;
}

function onlyTag({ search = '', type, tags = [], anyTags, withoutTags, untagged, where }: ContactFilter) {
  const others = [anyTags, withoutTags, where].some((list = []) => list.length > 0);
  return tags.length === 1 && !others && search.trim() === '' && type === undefined && untagged === undefined;
}

async function rarestFirst(db: Db, tags: readonly string[]): Promise<readonly string[]> {
  if (tags.length < 2) return tags;
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${tags}::uuid[]) as id
    order by (select coalesce(sum(step), 0) from contacts.tag_count_step where tag_id = id)
  `.execute(db);
  return rows.map(({ id }) => id);
}
