import { sql } from 'kysely';
import type { Running } from '../../../../../platform/boot/boot.ts';
import type { Db } from '../../../../../platform/db/db.ts';
import { transact } from '../../../../../platform/db/transact.ts';
import { system } from '../../../../../platform/http/actor.ts';
import { becomeCustomer, grantTags, mergeContacts, withdrawGrants } from '../../../public.ts';
import { ensureTags } from '../../../tags/tag.ts';
import { someone, type undoing } from '../undoing.ts';
import { PEOPLE } from './step.ts';

type Admin = Awaited<ReturnType<typeof undoing>>;

/** The product itself, driven over HTTP as the reference is; people and tags are those of one run alone. */
export async function actingOn(app: Running, admin: Admin) {
  const { db } = app;
  const run = crypto.randomUUID().slice(0, 8);
  const named = (tag: string) => `${tag} ${run}`;
  const ids: string[] = [];
  for (let at = 0; at < PEOPLE; at += 1) ids.push(await someone(app, { email: emailOf(run, at) }));
  const idsOf = (people: readonly number[]) => people.map((at) => ids[at] ?? '');
  const idOf = (at: number) => ids[at] ?? '';
  const others = new Map<number, string>();
  const reason = { source: 'offer', reference: run, actor: system, cause: { kind: 'order' } } as const;
  return {
    deleteMany: (people: readonly number[]) => admin.bulk(idsOf(people), { kind: 'delete' }),
    addTags: (people: readonly number[], tags: readonly string[]) =>
      admin.bulk(idsOf(people), { kind: 'addTags', tags: tags.map(named) }),
    removeTags: async (people: readonly number[], tags: readonly string[]) =>
      admin.bulk(idsOf(people), { kind: 'removeTags', tagIds: await tagIds(db, tags.map(named)) }),
    setTypeOfMany: (people: readonly number[], type: 'lead' | 'customer') =>
      admin.bulk(idsOf(people), { kind: 'setType', type }),
    delete: (at: number) => admin.remove(idOf(at)),
    tag: (at: number, tag: string) =>
      admin.send('POST', `/contacts/${idOf(at)}/tags`, { tags: [named(tag)] }),
    untag: async (at: number, tag: string) => {
      const [id] = await tagIds(db, [named(tag)]);
      await admin.send('DELETE', `/contacts/${idOf(at)}/tags/${id}`);
    },
    give: (at: number, tag: string) =>
      transact(db, async (tx) => {
        const { all } = await ensureTags(tx, [named(tag)]);
        const given = { contactIds: [idOf(at)], tagIds: all.map(({ id }) => id), label: 'Offer' };
        await grantTags(tx, { ...reason, ...given });
      }),
    withdraw: (at: number, tag: string) =>
      transact(db, async (tx) => {
        const { all } = await ensureTags(tx, [named(tag)]);
        await withdrawGrants(tx, { ...reason, contactIds: [idOf(at)], tagIds: all.map(({ id }) => id) });
      }),
    setType: (at: number, type: 'lead' | 'customer') => admin.edit(idOf(at), { type }),
    rename: (at: number, firstName: string) => admin.edit(idOf(at), { firstName }),
    buy: (at: number) => transact(db, (tx) => becomeCustomer(tx, [idOf(at)], system, { kind: 'order' })),
    merge: (from: number, into: number) =>
      transact(db, (tx) => mergeContacts(tx, { from: idOf(from), into: idOf(into) }, system)),
    takeEmail: async (at: number) => {
      others.set(at, await someone(app, { email: emailOf(run, at) }));
    },
    freeEmail: (at: number) => admin.remove(others.get(at) ?? ''),
    deleteTag: async (tag: string) => admin.send('DELETE', `/tags/${(await tagIds(db, [named(tag)]))[0]}`),
    /** Undoes a change; null when that is refused. */
    async undo(changeset: string) {
      const { status, body } = await admin.askUndo(changeset);
      if (status !== 202) return null;
      const { total, changed, unchanged } = await admin.work(body.id);
      const left: { why: string }[] = await admin.left(body.id);
      return { total, changed, unchanged, left: left.map(({ why }) => why).sort() };
    },
    /** What can be seen of everybody. */
    seen: () => Promise.all(ids.map(async (id) => seenOf(await admin.contact(id), run))),
    counts: () => countsOf(db, run),
  };
}

const emailOf = (run: string, at: number) => `${at}.${run}@sequence.example`;

function seenOf(contact: Awaited<ReturnType<Admin['contact']>>, run: string) {
  if (!('id' in contact)) return null;
  const tags = contact.tags.map(({ name }) => name.replace(` ${run}`, '')).sort();
  return { name: contact.firstName, type: contact.type, tags };
}

async function tagIds(db: Db, names: readonly string[]) {
  const rows = await db.selectFrom('contacts.tag').select('id').where('name', 'in', names).execute();
  return rows.map(({ id }) => id);
}

/** The tags of a run whose count is not the number of contacts that have them. */
async function countsOf(db: Db, run: string) {
  const { rows } = await sql`
    select name from contacts.tag where name like ${`%${run}`}
      and coalesce((select sum(step) from contacts.tag_count_step where tag_id = tag.id), 0)
        <> (select count(*) from contacts.tagging where tag_id = tag.id)
  `.execute(db);
  return rows;
}
