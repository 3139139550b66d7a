import { type Expression, type SqlBool, sql } from 'kysely';
import type { ContactFilter } from './list.contract.ts';

/** What a filter asks of the keys of a contact: its tags, its type, and whether it has any tag at all. */
export function fitsKeys(filter: ContactFilter, alias: string): Expression<SqlBool>[] {
  const { type, tags = [], anyTags = [], withoutTags = [], untagged } = filter;
  const keys = sql`${sql.id(alias)}.keys`;
  const wanted = [
    ...tags.map((tag) => sql`${tag}::uuid`),
    ...(type ? [sql`contacts.type_key(${type})`] : []),
    ...(untagged === true ? [NO_TAG] : []),
  ];
  return [
    ...(wanted.length > 0 ? [sql<SqlBool>`${keys} @> array[${sql.join(wanted)}]`] : []),
    ...(anyTags.length > 0 ? [sql<SqlBool>`${keys} && ${anyTags}::uuid[]`] : []),
    ...(withoutTags.length > 0 ? [sql<SqlBool>`not (${keys} && ${withoutTags}::uuid[])`] : []),
    ...(untagged === false ? [sql<SqlBool>`not (${keys} @> array[${NO_TAG}])`] : []),
  ];
}

const NO_TAG = sql`contacts.no_tag_key()`;
