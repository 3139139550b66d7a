import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, pageOf } from '../../../platform/db/keyset.ts';
import { contactsMatching } from './contacts-matching.ts';
import type { ContactFilter, ContactSort } from './list.contract.ts';
import { asOrdered, onTheWay, type Way, wayOf } from './order.ts';
import { reachesTheEnd, walkFor } from './walks.ts';

const ROW = [
  'contact.id',
  'contact.email',
  'contact.email_key',
  'contact.first_name',
  'contact.last_name',
  'contact.name_sort',
  'contact.phone',
  'contact.phone_e164',
  'contact.type',
  'contact.created_at',
] as const;

/** One page of the contacts that a filter fits, in an order, each with its tags. */
export async function contactsPage(
  db: Db,
  filter: ContactFilter,
  { sort, limit, cursor }: { sort: ContactSort; limit: number; cursor?: Cursor },
) {
  const way = wayOf(sort, cursor);
  const rows = await rowsOnTheWay(db, filter, { way, atMost: limit + 1 });
  const key = (row: (typeof rows)[number]) => ({ value: row[way.key], id: row.id });
  return pageOf(rows, { order: sort, limit, cursor, key });
}

/**
 * The first that fit on the way. Where many fit, some lie near: then a short walk along the order meets enough of them,
 * whatever the filter. Where few fit, all are gathered from the indexes and sorted.
 */
async function rowsOnTheWay(db: Db, filter: ContactFilter, asked: { way: Way; atMost: number }) {
  const walk = await walkFor(db, filter, asked);
  if (walk) {
    const fitting = contactsMatching(db, filter, walk).select('contact.id');
    const rows = await shown(
      db,
      sql`${fitting.orderBy(asOrdered(asked.way)).limit(asked.atMost)}`,
      asked.way,
    );
    if (rows.length === asked.atMost || walk.most === undefined || (await reachesTheEnd(db, walk)))
      return rows;
  }
  return shown(db, gathered(db, filter, asked), asked.way);
}

function gathered(db: Db, filter: ContactFilter, { way, atMost }: { way: Way; atMost: number }) {
  const among = way.key === 'type' ? ({ place: 'facets' } as const) : undefined;
  const columns = sql<unknown>`${sql.ref(`contact.${way.key}`)}`.as(way.key);
  const fitting = contactsMatching(db, filter, among).where(onTheWay(way)).select('contact.id');
  return sql`(
    with contact as materialized ${way.key === 'id' ? fitting : fitting.select(columns)}
    select contact.id from contact order by ${asOrdered(way)} limit ${atMost}
  )`;
}

async function shown(db: Db, ids: RawBuilder<unknown>, way: Way) {
  return db
    .with(
      (found) => found('found').materialized(),
      () => sql<{ id: string }>`(select id from ${ids} as one)`,
    )
    .with('tagged', (part) =>
      part
        .selectFrom('found')
        .innerJoin('contacts.tagging as tagging', 'tagging.contact_id', 'found.id')
        .innerJoin('contacts.tag as tag', 'tag.id', 'tagging.tag_id')
        .select('found.id')
        .select(tags)
        .groupBy('found.id'),
    )
    .selectFrom('found')
    .innerJoin('contacts.contact as contact', 'contact.id', 'found.id')
    .leftJoin('tagged', 'tagged.id', 'found.id')
    .select(ROW)
    .select(({ fn }) => fn.coalesce('tagged.tags', sql<[]>`'[]'`).as('tags'))
    .orderBy(asOrdered(way))
    .execute();
}

const tags = sql<
  { id: string; name: string }[]
>`json_agg(json_build_object('id', tag.id, 'name', tag.name) order by tag.name_sort)`.as('tags');
