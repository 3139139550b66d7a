import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/db/db.ts';
import { system } from '../../../../platform/http/actor.ts';
import { openChangeset } from '../../history/changeset.ts';
import { tagMany, untagMany } from '../../tags/tag-many.sql.ts';
import { addEverybody, anybody } from './anybody.ts';
import type { Plain } from './plain-list.ts';

/** Something that changes who is in a list, or where: people are added, or others changed, of whom numbers tell. */
export const change = fc.record({
  verb: fc.constantFrom('add', 'remove', 'rename', 'turn', 'tag', 'untag'),
  who: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
  tag: fc.nat(4),
  added: fc.array(anybody, { minLength: 1, maxLength: 20 }),
});

type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** Makes a change; gives the ids of those who are not as they were. */
export async function make(
  tx: Tx,
  { verb, who, tag, added }: Change,
  { people, tagIds }: { people: readonly Plain[]; tagIds: readonly string[] },
): Promise<string[]> {
  if (verb === 'add') return addEverybody(tx, added, tagIds);
  const contactIds = who.map((at) => people[at % people.length]?.id ?? '');
  if (verb === 'tag' || verb === 'untag') await setTag(tx, verb, { contactIds, tagIds: [tagIds[tag] ?? ''] });
  else await CHANGES[verb](contactIds).execute(tx);
  return contactIds;
}

async function setTag(tx: Tx, verb: 'tag' | 'untag', given: { contactIds: string[]; tagIds: string[] }) {
  const { rows } = await sql<{ id: string }>`
    select id from contacts.contact where id = any(${given.contactIds}::uuid[]) order by id for no key update
  `.execute(tx);
  const contactIds = rows.map(({ id }) => id);
  const changesetId = await openChangeset(tx, { kind: `contact.${verb}`, actor: system });
  if (verb === 'tag') await tagMany(tx, { ...given, contactIds, changesetId, source: 'import' });
  else await untagMany(tx, { ...given, contactIds, changesetId });
}

const CHANGES: Record<'remove' | 'rename' | 'turn', (ids: readonly string[]) => RawBuilder<unknown>> = {
  remove: (ids) => sql`delete from contacts.contact where id = any(${ids}::uuid[])`,
  rename: (ids) => sql`
    update contacts.contact set first_name = last_name, last_name = first_name,
      email = 'renamed.' || email, email_key = 'renamed.' || email_key
    where id = any(${ids}::uuid[]) and length(email) < 100`,
  turn: (ids) => sql`
    update contacts.contact set type = case type when 'lead' then 'customer' else 'lead' end
    where id = any(${ids}::uuid[])`,
};
