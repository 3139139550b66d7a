import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, pageOf } from '../../../platform/db/keyset.ts';
import { contactsMatching, matchingAmong } from './contacts-matching.ts';
import type { ContactFilter, ContactSort } from './list.contract.ts';
import { inOrder, isBeyond, type Order, orderOf } from './order.ts';
import { cameToTheLast, walkFor } from './walk.sql.ts';

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
  const order = orderOf(sort, cursor);
  const rows = await firstFitting(db, filter, { order, atMost: limit + 1 });
  const key = (row: (typeof rows)[number]) => ({ value: row[order.key], id: row.id });
  return pageOf(rows, { order: sort, limit, cursor, key });
}

/**
 * The first who fit in an order. Where many fit, some lie near: then a short walk along the order meets enough of them,
 * whatever the filter. Where few fit, all are gathered from the indexes and sorted.
 */
async function firstFitting(db: Db, filter: ContactFilter, asked: { order: Order; atMost: number }) {
  const { order, atMost } = asked;
  const walk = await walkFor(db, filter, asked);
  if (walk) {
    const met = matchingAmong(db, filter, walk).select('contact.id').orderBy(inOrder(order)).limit(atMost);
    const rows = await shown(db, sql`${met}`, order);
    if (rows.length === atMost || walk.most === undefined || (await cameToTheLast(db, walk))) return rows;
  }
  return shown(db, gathered(db, filter, asked), order);
}

function gathered(db: Db, filter: ContactFilter, { order, atMost }: { order: Order; atMost: number }) {
  const { key } = order;
  const facets = { rows: sql.table('contacts.facets'), table: 'facets' } as const;
  const fitting = key === 'type' ? matchingAmong(db, filter, facets) : contactsMatching(db, filter);
  const ids = fitting.where(isBeyond(order)).select('contact.id');
  return sql`(
    with contact as materialized ${key === 'id' ? ids : ids.select(sql.ref(`contact.${key}`).as(key))}
    select contact.id from contact order by ${inOrder(order)} limit ${atMost}
  )`;
}

async function shown(db: Db, ids: RawBuilder<unknown>, order: Order) {
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
    .orderBy(inOrder(order))
    .execute();
}

const tags = sql<
  { id: string; name: string }[]
>`json_agg(json_build_object('id', tag.id, 'name', tag.name) order by tag.name_sort)`.as('tags');
