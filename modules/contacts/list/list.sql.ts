import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, pageOf } from '../../../platform/db/keyset.ts';
import { inOneSnapshot } from '../../../platform/db/snapshot.ts';
import { contactType } from '../contact/contact.contract.ts';
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

/** One page of the contacts that a filter fits, in an order, each with its tags, as of one moment. */
export async function contactsPage(
  db: Db,
  filter: ContactFilter,
  { sort, limit, cursor }: { sort: ContactSort; limit: number; cursor?: Cursor },
) {
  const order = orderOf(sort, cursor);
  const asked = { order, atMost: limit + 1 };
  const byType = sort === 'type' || sort === '-type';
  const rows = await inOneSnapshot(db, async (snapshot) =>
    shown(snapshot, await (byType ? firstByType : firstFitting)(snapshot, filter, asked)),
  );
  const column = byType ? 'type' : order.key;
  return pageOf(rows, { order: sort, limit, cursor, key: (row) => ({ value: row[column], id: row.id }) });
}

interface Asked {
  order: Order;
  atMost: number;
}

// The list of one type after that of the other, from the one on in which the cursor lies.
async function firstByType(db: Db, filter: ContactFilter, { order, atMost }: Asked): Promise<string[]> {
  const { cursor, direction } = order;
  const ascending = direction === 'asc';
  const types = ascending ? contactType.options.toSorted() : contactType.options.toSorted().reverse();
  const isAhead = (type: string) => !cursor || (ascending ? type >= cursor.value : type <= cursor.value);
  const ids: string[] = [];
  for (const type of types.filter(isAhead)) {
    if (ids.length === atMost || (filter.type && filter.type !== type)) continue;
    const from = { ...order, cursor: cursor?.value === type ? cursor : undefined };
    ids.push(...(await firstFitting(db, { ...filter, type }, { order: from, atMost: atMost - ids.length })));
  }
  return ids;
}

/**
 * The first who fit in an order. Where many fit, some lie near: then a short walk along the order meets enough of them,
 * whatever the filter. Where few fit, all are gathered from the indexes and sorted.
 */
async function firstFitting(db: Db, filter: ContactFilter, asked: Asked): Promise<string[]> {
  const walk = await walkFor(db, filter, asked);
  if (!walk) return gathered(db, filter, asked);
  const met = matchingAmong(db, walk.most === undefined ? {} : filter, walk).select('contact.id');
  const ids = idsOf(await met.orderBy(inOrder(asked.order)).limit(asked.atMost).execute());
  const enough = ids.length === asked.atMost || walk.most === undefined || (await cameToTheLast(db, walk));
  return enough ? ids : gathered(db, filter, asked);
}

async function gathered(db: Db, filter: ContactFilter, { order, atMost }: Asked): Promise<string[]> {
  const { key } = order;
  const fitting = contactsMatching(db, filter).where(isBeyond(order)).select('contact.id');
  const { rows } = await sql<{ id: string }>`
    with contact as materialized ${key === 'id' ? fitting : fitting.select(sql.ref(`contact.${key}`).as(key))}
    select contact.id from contact order by ${inOrder(order)} limit ${atMost}
  `.execute(db);
  return idsOf(rows);
}

function idsOf(rows: readonly { id: string }[]) {
  return rows.map(({ id }) => id);
}

async function shown(db: Db, ids: readonly string[]) {
  return db
    .with('tagged', (part) =>
      part
        .selectFrom('contacts.tagging as tagging')
        .innerJoin('contacts.tag as tag', 'tag.id', 'tagging.tag_id')
        .select('tagging.contact_id as id')
        .select(tags)
        .where('tagging.contact_id', '=', sql<string>`any(${ids}::uuid[])`)
        .groupBy('tagging.contact_id'),
    )
    .selectFrom('contacts.contact as contact')
    .leftJoin('tagged', 'tagged.id', 'contact.id')
    .select(ROW)
    .select(({ fn }) => fn.coalesce('tagged.tags', sql<[]>`'[]'`).as('tags'))
    .where('contact.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy(sql`array_position(${ids}::uuid[], contact.id)`)
    .execute();
}

const tags = sql<
  { id: string; name: string }[]
>`json_agg(json_build_object('id', tag.id, 'name', tag.name) order by tag.name_sort)`.as('tags');
