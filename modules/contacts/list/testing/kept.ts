import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';

/** What is kept beside the contacts and is not what it would be if it were made anew from them; nothing is wrong. */
export async function wronglyKept(db: Db): Promise<unknown[]> {
  const found = await Promise.all(
    [FACETS, SEARCH, CONTACT_COUNTS, TAG_COUNTS].map((query) => query.execute(db)),
  );
  return found.flatMap(({ rows }) => rows);
}

const FACETS = sql`
  with anew as (
    select id, name_sort, email_key, array(
      select contacts.type_key(type)
      union all select tag_id from contacts.tagging where contact_id = contact.id
      union all select contacts.no_tag_key()
      where not exists (select from contacts.tagging where contact_id = contact.id)
      order by 1
    ) as keys
    from contacts.contact
  ), kept as (
    select id, name_sort, email_key, array(select unnest(keys) order by 1) as keys from contacts.facets
  )
  select 'facets' as what, to_jsonb(anew) as anew, to_jsonb(kept) as kept from anew full join kept using (id)
  where (anew.name_sort, anew.email_key, anew.keys)
    is distinct from (kept.name_sort, kept.email_key, kept.keys)
`;

const SEARCH = sql`
  select 'search' as what, to_jsonb(anew) as anew, to_jsonb(kept) as kept
  from (
    select id, name_sort, email_key, found.text, found.exact from contacts.contact, contacts.searched(contact) as found
  ) as anew full join contacts.search as kept using (id)
  where (anew.name_sort, anew.email_key, anew.text, anew.exact)
    is distinct from (kept.name_sort, kept.email_key, kept.text, kept.exact)
`;

const CONTACT_COUNTS = sql`
  select 'contact counts' as what, * from
    (select coalesce(sum(leads), 0) as leads, coalesce(sum(customers), 0) as customers
      from contacts.contact_count_step) as kept,
    (select count(*) filter (where type = 'lead') as leads, count(*) filter (where type = 'customer') as customers
      from contacts.contact) as anew
  where (kept.leads, kept.customers) <> (anew.leads, anew.customers)
`;

const TAG_COUNTS = sql`
  select 'tag counts' as what, tag.id, kept.contacts as kept, anew.contacts as anew
  from contacts.tag,
    lateral (select coalesce(sum(step), 0) as contacts from contacts.tag_count_step where tag_id = tag.id) as kept,
    lateral (select count(*) as contacts from contacts.tagging where tag_id = tag.id) as anew
  where kept.contacts <> anew.contacts
`;
