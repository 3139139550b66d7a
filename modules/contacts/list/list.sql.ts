import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { type Cursor, readPage } from '../../../platform/db/keyset.ts';
import { contactsMatching } from './contacts-matching.ts';
import type { ContactFilter, ContactSort } from './list.contract.ts';

type Column = 'name_sort' | 'email_key' | 'type' | 'created_at';

const ORDERS: Record<ContactSort, { column: Column; direction: 'asc' | 'desc' }> = {
  name: { column: 'name_sort', direction: 'asc' },
  '-name': { column: 'name_sort', direction: 'desc' },
  email: { column: 'email_key', direction: 'asc' },
  '-email': { column: 'email_key', direction: 'desc' },
  type: { column: 'type', direction: 'asc' },
  '-type': { column: 'type', direction: 'desc' },
  createdAt: { column: 'created_at', direction: 'asc' },
  '-createdAt': { column: 'created_at', direction: 'desc' },
};

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

const tags = sql<{ id: string; name: string }[]>`(
  select coalesce(json_agg(json_build_object('id', tag.id, 'name', tag.name) order by tag.name_sort), '[]')
  from contacts.tagging join contacts.tag on tag.id = tagging.tag_id
  where tagging.contact_id = contact.id
)`.as('tags');

/** One page of the contacts that a filter fits, in an order, each with its tags. */
export async function contactsPage(
  db: Db,
  filter: ContactFilter,
  { sort, limit, cursor }: { sort: ContactSort; limit: number; cursor?: Cursor },
) {
  const { column, direction } = ORDERS[sort];
  const order = { name: sort, by: `contact.${column}`, id: 'contact.id', direction } as const;
  const query = contactsMatching(db, filter).select(ROW).select(tags);
  const key = (row: { id: string } & Record<Column, string | Date>) => ({
    value: asText(row[column]),
    id: row.id,
  });
  return readPage(query, order, { limit, cursor, key });
}

/** How many contacts a filter fits. */
export async function countContacts(db: Db, filter: ContactFilter): Promise<number> {
  const { count } = await contactsMatching(db, filter)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function asText(value: string | Date) {
  return value instanceof Date ? value.toISOString() : value;
}
