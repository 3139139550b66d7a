import { sql } from 'kysely';
import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { type ActingAs, actAs } from '../../../../platform/testing/signed-in.ts';
import type { BulkAction, BulkWork } from '../../bulk/bulk.contract.ts';
import type { BulkStep } from '../../bulk/bulk.ts';
import { steps } from '../../bulk/steps.ts';
import { workOff } from '../../bulk/work-off.ts';
import type { Contact, ContactFields } from '../../contact/contact.contract.ts';
import { createContact } from '../../contact/contact.ts';
import { addTags } from '../../contact/contact-tags.ts';
import { undoBatch } from '../undo-batch.ts';

/** Someone who does things to many contacts on a server, and takes them back. */
export async function undoing(app: Running, given?: ActingAs) {
  const { db } = app;
  const member = given ?? (await actAs(app, 'admin'));
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const reply = await member.inject({ method, url: `/api/v1${path}`, ...(payload && { payload }) });
    return { status: reply.statusCode, body: reply.body ? reply.json() : undefined };
  };
  const work = async (id: string): Promise<BulkWork> => {
    await workOff(db, id, { steps: { ...steps, undo: undoBatch }, stopping: new AbortController().signal });
    return (await send('GET', `/contacts/bulk/${id}`)).body;
  };
  /** Does the work of one batch, as a process does that is stopped then. */
  const step = async (id: string) => {
    const stopping = new AbortController();
    const stopped =
      (one: BulkStep): BulkStep =>
      async (...given) => {
        stopping.abort();
        return one(...given);
      };
    const some = { delete: stopped(steps.delete), undo: stopped(undoBatch) };
    await workOff(db, id, { steps: { ...steps, ...some }, stopping: stopping.signal });
  };
  const start = (ids: readonly string[], action: BulkAction) =>
    send('POST', '/contacts/bulk', { selection: { ids }, seen: ids.length, action });
  const askUndo = (changesetId: string) => send('POST', `/changesets/${changesetId}/undo`);
  return {
    member,
    send,
    work,
    step,
    start,
    askUndo,
    /** Does something to contacts, to the end; gives the changeset. */
    async bulk(ids: readonly string[], action: BulkAction): Promise<string> {
      const { status, body } = await start(ids, action);
      if (status !== 202) throw new Error(`bulk: ${JSON.stringify(body)}`);
      await work(body.id);
      return body.id;
    },
    /** Takes a changeset back, to the end; gives how that went. */
    async undo(changesetId: string): Promise<BulkWork> {
      const { status, body } = await askUndo(changesetId);
      if (status !== 202) throw new Error(`undo: ${JSON.stringify(body)}`);
      return work(body.id);
    },
    /** Deletes one contact; gives the changeset. */
    remove: async (id: string): Promise<string> => (await send('DELETE', `/contacts/${id}`)).body.changesetId,
    contact: async (id: string): Promise<Contact> => (await send('GET', `/contacts/${id}`)).body,
    async edit(id: string, fields: Partial<ContactFields>) {
      const { version } = (await send('GET', `/contacts/${id}`)).body;
      return send('PATCH', `/contacts/${id}`, { version, ...fields });
    },
    left: async (id: string) => (await send('GET', `/contacts/bulk/${id}/left`)).body.items,
    state: async (id: string) => (await send('GET', `/changesets/${id}`)).body.undo.state,
  };
}

/** Makes a contact whose e-mail nobody has, with tags. */
export async function someone(
  { db }: Running,
  { tags = [], ...fields }: Partial<ContactFields> & { tags?: string[] } = {},
) {
  return transact(db, async (tx) => {
    const { id } = await createContact(
      tx,
      { email: `${crypto.randomUUID()}@undo.example`, ...fields },
      system,
    );
    await addTags(tx, id, tags, system);
    return id;
  });
}

/** Whole rows of all that is said of contacts, and how many contacts their tags have. */
export async function rowsOf({ db }: Running, ids: readonly string[]) {
  const rows = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows;
  return {
    contacts: await rows(sql`select * from contacts.contact where id = any(${ids}::uuid[]) order by id`),
    grants: await rows(
      sql`select * from contacts.tag_grant where contact_id = any(${ids}::uuid[]) order by id`,
    ),
    taggings: await rows(sql`
      select * from contacts.tagging where contact_id = any(${ids}::uuid[]) order by contact_id, tag_id`),
    counts: await rows(sql`
      select tag_id, sum(step) as contacts from contacts.tag_count_step group by tag_id order by tag_id`),
  };
}

/** Lets days go by since a changeset. */
export async function letDaysGoBy({ db }: Running, days: number, changesetId: string) {
  const created_at = new Date(Date.now() - days * 86_400_000);
  await db.updateTable('contacts.changeset').set({ created_at }).where('id', '=', changesetId).execute();
  await db.updateTable('contacts.bulk').set({ created_at }).where('id', '=', changesetId).execute();
}

/** Has work done in these batches, in their order. */
export async function splitBatches({ db }: Running, bulkId: string, batches: readonly string[][]) {
  await db.deleteFrom('contacts.bulk_batch').where('bulk_id', '=', bulkId).execute();
  const rows = batches.map((ids, n) => ({ bulk_id: bulkId, n, ids }));
  await db.insertInto('contacts.bulk_batch').values(rows).execute();
}
