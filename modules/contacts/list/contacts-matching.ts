import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { containing } from '../../../platform/db/like.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import { conditionOf } from './conditions.ts';
import type { ContactFilter } from './list.contract.ts';

type Contacts = Tables & { contact: Tables['contacts.contact'] };
type Query = SelectQueryBuilder<Contacts, 'contact', object>;

/**
 * The one place where a filter becomes SQL: list, count and all that acts on a filter start from it.
 *
 * @throws Problem 400 for a condition that no module has, or whose value cannot be read.
 */
export function contactsMatching(db: Db, filter: ContactFilter): Query {
  let query: Query = db.selectFrom('contacts.contact as contact');
  for (const word of wordsOf(filter.search))
    query = query.where('contact.search_text', 'like', containing(word));
  if (filter.type) query = query.where('contact.type', '=', filter.type);
  for (const tag of filter.tags ?? []) query = query.where(hasOneOf([tag]));
  if (filter.anyTags?.length) query = query.where(hasOneOf(filter.anyTags));
  if (filter.withoutTags?.length) query = query.where(sql<boolean>`not ${hasOneOf(filter.withoutTags)}`);
  if (filter.untagged !== undefined) query = query.where(isUntagged(filter.untagged));
  if (filter.createdFrom) query = query.where('contact.created_at', '>=', new Date(filter.createdFrom));
  if (filter.createdBefore) query = query.where('contact.created_at', '<', new Date(filter.createdBefore));
  for (const condition of filter.where ?? []) query = query.where(conditionOf(condition));
  return query;
}

function hasOneOf(tags: readonly string[]) {
  return sql<boolean>`exists (
    select from contacts.tagging where tagging.contact_id = contact.id and tagging.tag_id = any(${tags}::uuid[])
  )`;
}

function isUntagged(wanted: boolean) {
  const tagged = sql<boolean>`exists (select from contacts.tagging where tagging.contact_id = contact.id)`;
  return wanted ? sql<boolean>`not ${tagged}` : tagged;
}

const PHONE = /^[+(]?[\d][\d\s()./+-]*$/;

// A phone is searched by its digits, however it is written, without the zero that a calling code replaces.
function wordsOf(search = ''): string[] {
  const typed = search.trim();
  if (PHONE.test(typed)) return [typed.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')];
  return typed.split(/\s+/).filter(Boolean);
}
