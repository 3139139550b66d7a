import { sql } from 'kysely';
import type { ContactSort } from '../../modules/contacts/list/list.contract.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Cursor } from '../../platform/db/keyset.ts';
import type { Seeded } from './cases.ts';

const COLUMNS = { '-createdAt': 'created_at', name: 'name_sort', email: 'email_key' } as const;

type Deep = keyof typeof COLUMNS;

/** Looks up in a seeded database what the requests need: ids of tags, a contact, and places deep in the list. */
export async function lookUp(db: Db): Promise<Seeded> {
  const { count } = await db
    .selectFrom('contacts.contact')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  const tags = await db.selectFrom('contacts.tag').select(['id', 'name']).execute();
  const ids = new Map(tags.map(({ id, name }) => [name, id]));
  const places = new Map<ContactSort, Cursor>();
  for (const sort of ['-createdAt', 'name', 'email'] as const)
    places.set(sort, await placeAt(db, sort, Math.floor(Number(count) * 0.9)));
  const known = <Key, T>(map: Map<Key, T>, key: Key) => {
    const found = map.get(key);
    if (found === undefined) throw new Error(`The seed has no ${key}.`);
    return found;
  };
  return {
    contactId: known(places, '-createdAt').id,
    tag: (name) => known(ids, name),
    deep: (sort) => known(places, sort),
  };
}

async function placeAt(db: Db, sort: Deep, offset: number): Promise<Cursor> {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const { id, value } = await db
    .selectFrom('contacts.contact')
    .select(['id', `${COLUMNS[sort]} as value`])
    .orderBy(COLUMNS[sort], direction)
    .orderBy('id', direction)
    .offset(offset)
    .limit(1)
    .executeTakeFirstOrThrow();
  return { order: sort, way: 'after', value: value instanceof Date ? value.toISOString() : value, id };
}
