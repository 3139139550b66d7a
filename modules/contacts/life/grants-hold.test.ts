import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { createContact } from '../contact/contact.ts';
import { grantsOfContact, grantTags, mergeContacts, withdrawGrants } from '../public.ts';
import { contacts } from '../server.ts';
import { ensureTags } from '../tags/tag.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const step = fc.record({
  verb: fc.constantFrom('grant', 'withdraw', 'withdraw one'),
  person: fc.nat(1),
  tag: fc.nat(1),
  source: fc.constantFrom('offer', 'product'),
  reference: fc.constantFrom('1', '2'),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The grants of both people as a plain reference keeps them: "tag source reference". */
function reference(steps: readonly Step[]): [Set<string>, Set<string>] {
  const has: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const { verb, person, tag, source, reference: by } of steps) {
    const grants = has[person === 0 ? 0 : 1];
    if (verb === 'grant') grants.add(`${tag} ${source} ${by}`);
    for (const ended of verb === 'withdraw' ? [0, 1] : verb === 'withdraw one' ? [tag] : [])
      grants.delete(`${ended} ${source} ${by}`);
  }
  return has;
}

async function people() {
  return transact(app.now.db, async (tx) => {
    const make = () => createContact(tx, { email: `${crypto.randomUUID()}@hold.example` }, system);
    const { all } = await ensureTags(tx, ['0', '1']);
    const tags = all.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(({ id }) => id);
    return { ids: [(await make()).id, (await make()).id], tags };
  });
}

async function take(
  { verb, person, tag, source, reference: by }: Step,
  { ids, tags }: Awaited<ReturnType<typeof people>>,
) {
  const about = { contactIds: [ids[person] ?? ''], source: source as 'offer' | 'product', reference: by };
  const who = { actor: system, cause: { kind: 'order', id: by } };
  const tagIds = [tags[tag] ?? ''];
  await transact(app.now.db, (tx) => {
    if (verb === 'grant') return grantTags(tx, { ...about, ...who, tagIds, label: by });
    return withdrawGrants(tx, { ...about, ...who, ...(verb === 'withdraw one' && { tagIds }) });
  });
}

async function grantsNow(id: string) {
  const grants = await grantsOfContact(app.now.db, id);
  return grants.map(({ tagName, source, reference: by }) => `${tagName} ${source} ${by}`).sort();
}

async function tagsNow(id: string) {
  const rows = await app.now.db
    .selectFrom('contacts.tagging as has')
    .innerJoin('contacts.tag as tag', 'tag.id', 'has.tag_id')
    .select('tag.name')
    .where('has.contact_id', '=', id)
    .execute();
  return rows.map(({ name }) => name).sort();
}

/** The tags that a contact has when each line of its history is done in turn. */
async function tagsTold(id: string) {
  const lines = await app.now.db
    .selectFrom('contacts.change')
    .select(['before', 'after'])
    .where('contact_id', '=', id)
    .orderBy('changeset_id')
    .execute();
  const has = new Set<string>();
  for (const { before, after } of lines) {
    for (const lost of namesIn(before)) has.delete(lost);
    for (const gained of namesIn(after)) has.add(gained);
  }
  return [...has].sort();
}

function namesIn(image: unknown): string[] {
  return (image as { tags?: string[] } | null)?.tags ?? [];
}

test('after any grants, withdrawals and a merge, tags are those of the active grants, and histories tell the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const given = await people();
      for (const one of steps) await take(one, given);
      const [from = '', into = ''] = given.ids;
      const [froms, intos] = reference(steps);
      const check = async (id: string, grants: Set<string>) => {
        const tags = [...new Set([...grants].map((grant) => grant.slice(0, 1)))].sort();
        expect(await grantsNow(id)).toEqual([...grants].sort());
        expect(await tagsNow(id)).toEqual(tags);
        expect(await tagsTold(id)).toEqual(tags);
      };
      await check(from, froms);
      await check(into, intos);
      await transact(app.now.db, (tx) => mergeContacts(tx, { from, into }, system));
      await check(into, froms.union(intos));
    }),
    { numRuns: 80 },
  );
});
