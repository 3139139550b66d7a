import fc from 'fast-check';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/db.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { Problem } from '../../../../platform/http/problem.ts';
import type { ContactFields } from '../../contact/contact.contract.ts';
import {
  createContact,
  deleteContact,
  deleteContacts,
  editContact,
  lockContact,
} from '../../contact/contact.ts';
import { addTags, untagByHand } from '../../contact/contact-tags.ts';
import { openChangeset } from '../../history/changeset.ts';
import { mergeContacts } from '../../life/merge.ts';
import { restoreDeleted } from '../../life/restore.ts';
import { addUpCounts } from '../../tags/tag.sql.ts';
import { deleteTag } from '../../tags/tag.ts';
import { tagMany, untagMany } from '../../tags/tag-many.sql.ts';

const TAGS = ['Red', 'Green', 'Blue', 'Gold'];
const WORDS = ['Anna', 'Łukasz', 'O’Neil', 'Müller-Weiß', '王', 'x@y', '50%', '', 'Zoë  B', 'Фёдор'];

/** Something that changes contacts or their tags; numbers say which of those there are, and how many. */
export const step = fc.record({
  verb: fc.constantFrom(
    ...(['create', 'edit', 'edit', 'delete', 'deleteMany', 'restore', 'merge', 'addUp'] as const),
    ...(['tag', 'tag', 'untag', 'tagMany', 'untagMany', 'deleteTag'] as const),
    ...(['insertAll', 'updateAll', 'deleteAll', 'renameAll', 'endAll'] as const),
  ),
  at: fc.nat(40),
  other: fc.nat(40),
  many: fc.integer({ min: 1, max: 8 }),
  tags: fc.subarray(TAGS, { minLength: 1 }),
  fields: fc.record(
    {
      firstName: fc.constantFrom(...WORDS),
      lastName: fc.constantFrom(...WORDS, null),
      phone: fc.constantFrom('+44 (0)20 7946 0958', '0171 55', null),
      type: fc.constantFrom('lead', 'customer'),
    },
    { requiredKeys: [] },
  ),
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Leaves ten contacts, without tags, of all that there is. */
export async function startAnew(db: Db): Promise<void> {
  await sql`
    truncate contacts.contact, contacts.tag, contacts.changeset, contacts.facets, contacts.search,
      contacts.contact_count_step cascade
  `.execute(db);
  await sql`
    insert into contacts.contact (id, email, email_key)
    select platform.uuid7(), email, email from generate_series(1, 10) as n, concat(n, '@kept.example') as email
  `.execute(db);
}

/** Takes a step, as the product does it or straight in the database; one that the product refuses changes nothing. */
export async function take(db: Db, step: Step): Promise<void> {
  try {
    await transact(db, async (tx) => STEPS[step.verb](tx, step, await chosen(tx, step)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

interface Chosen {
  id: string;
  other: string;
  some: string[];
  tagIds: string[];
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

async function chosen(tx: Tx, { at, other, many, tags }: Step): Promise<Chosen> {
  const ids = (await tx.selectFrom('contacts.contact').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  );
  const named = await tx
    .selectFrom('contacts.tag')
    .select('id')
    .where('name', 'in', tags)
    .orderBy('id')
    .execute();
  const from = at % Math.max(1, ids.length);
  return {
    id: ids[from] ?? NOBODY,
    other: ids[other % Math.max(1, ids.length)] ?? NOBODY,
    some: ids.slice(from, from + many),
    tagIds: named.map(({ id }) => id),
  };
}

const STEPS: Record<Step['verb'], (tx: Tx, step: Step, chosen: Chosen) => Promise<unknown>> = {
  create: (tx, { fields }) => createContact(tx, { email: newEmail(), ...fields }, system),
  edit: async (tx, { fields, many }, { id }) => {
    const { version } = await lockContact(tx, id);
    const email: Partial<ContactFields> = many > 6 ? { email: newEmail() } : {};
    await editContact(tx, id, { version, ...fields, ...email }, system);
  },
  delete: (tx, _step, { id }) => deleteContact(tx, id, system),
  deleteMany: (tx, _step, { some }) => deleteContacts(tx, some, system),
  restore: async (tx, { at }) => {
    const deletions = await tx
      .selectFrom('contacts.changeset')
      .select('id')
      .where('kind', '=', 'contact.delete')
      .orderBy('id', 'desc')
      .execute();
    await restoreDeleted(tx, deletions[at % 5]?.id ?? NOBODY, system, { undoDays: 7 });
  },
  merge: (tx, _step, { id, other }) => mergeContacts(tx, { from: id, into: other }, system),
  addUp: (tx) => addUpCounts(tx),
  tag: (tx, { tags }, { id }) => addTags(tx, id, tags, system),
  untag: async (tx, _step, { id, tagIds }) => {
    for (const tagId of tagIds) await untagByHand(tx, id, tagId, system);
  },
  tagMany: async (tx, _step, { some, tagIds }) => {
    const changesetId = await openChangeset(tx, { kind: 'contact.tag', actor: system });
    await tagMany(tx, { contactIds: some, tagIds, changesetId, source: 'import' });
  },
  untagMany: async (tx, _step, { some, tagIds }) => {
    const changesetId = await openChangeset(tx, { kind: 'contact.untag', actor: system });
    await untagMany(tx, { contactIds: some, tagIds, changesetId });
  },
  deleteTag: async (tx, _step, { tagIds: [tagId = NOBODY] }) => deleteTag(tx, tagId, system),
  insertAll: (tx, { many, fields }) =>
    sql`
    insert into contacts.contact (id, email, email_key, first_name, type)
    select platform.uuid7(), email, email, ${fields.firstName ?? null}, ${fields.type ?? 'lead'}
    from generate_series(1, ${many}::integer) as n, concat(n, '.', ${newEmail()}::text) as email
  `.execute(tx),
  updateAll: (tx, { fields }, { some }) =>
    sql`
    update contacts.contact set type = ${fields.type ?? 'customer'}, phone = ${fields.phone ?? null}
    where id = any(${some}::uuid[])
  `.execute(tx),
  renameAll: (tx, { fields }) =>
    sql`
    update contacts.contact set first_name = ${fields.firstName ?? null}, last_name = first_name
  `.execute(tx),
  deleteAll: (tx, _step, { some }) =>
    sql`
    delete from contacts.contact where id = any(${some}::uuid[])
  `.execute(tx),
  endAll: (tx, _step, { tagIds }) =>
    sql`
    update contacts.tag_grant set ended_at = now() where tag_id = any(${tagIds}::uuid[]) and ended_at is null
  `.execute(tx),
};

function newEmail() {
  return `${crypto.randomUUID()}@kept.example`;
}
