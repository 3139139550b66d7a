import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';
import { SOLD } from '../seed/purchases.ts';
import { MONTHLY, NEARLY_ALL } from '../seed/tag-names.ts';

/** What requests need to know of the seeded database. */
export interface Known {
  /** The id of a tag. Throws when the seed has none of this name. */
  tag: (name: string) => string;
  /** The tags that the fewest contacts have, some at least: the rarest first. */
  rareTags: string[];
  /** The tags that most contacts have, after the one that nearly all have. */
  commonTags: string[];
  /** The tag of those who signed up in each month, oldest first. */
  monthly: string[];
  /** Conditions on what was bought, where the module that sells is installed. */
  bought: { common: string; rare: string } | undefined;
  /** Some contacts, from the oldest to the newest. */
  contactIds: string[];
}

export async function lookUp(db: Db): Promise<Known> {
  const { rows: tags } = await sql<{ id: string; name: string; contacts: number }>`
    select tag.id, tag.name, coalesce(sum(step), 0)::integer as contacts
    from contacts.tag left join contacts.tag_count_step on tag_id = tag.id
    group by tag.id order by contacts, name
  `.execute(db);
  const ids = new Map(tags.map(({ id, name }) => [name, id]));
  const used = tags.filter(({ contacts, name }) => contacts > 0 && name !== NEARLY_ALL);
  const tag = (name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The seed has no tag "${name}".`);
    return id;
  };
  return {
    tag,
    rareTags: used.slice(0, 30).map(({ id }) => id),
    commonTags: used
      .slice(-20)
      .reverse()
      .map(({ id }) => id),
    monthly: MONTHLY.map(tag),
    bought: await boughtConditions(db),
    contactIds: await someContacts(db, 20),
  };
}

async function boughtConditions(db: Db): Promise<Known['bought']> {
  const { rows: there } = await sql`select where to_regclass('offers.offer') is not null`.execute(db);
  if (there.length === 0) return undefined;
  const { rows } = await sql<{ id: string; name: string }>`select id, name from offers.offer`.execute(db);
  const condition = (name: string) => `offers.bought:${rows.find((offer) => offer.name === name)?.id}`;
  return { common: condition(SOLD.common.name), rare: condition(SOLD.rare.name) };
}

/** The ids of contacts spread evenly over the time they were made. */
export async function someContacts(db: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with piece as (select id, ntile(${count}::integer) over (order by id) as n from contacts.contact)
    select min(id::text) as id from piece group by n order by n
  `.execute(db);
  return rows.map(({ id }) => id);
}
