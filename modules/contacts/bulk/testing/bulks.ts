import { sql } from 'kysely';
import type { Running } from '../../../../platform/boot/boot.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { type ActingAs, actAs } from '../../../../platform/testing/signed-in.ts';
import type { BulkAction, BulkWork } from '../bulk.contract.ts';
import type { BulkStep } from '../bulk.ts';
import { steps } from '../steps.ts';
import { workOff } from '../work-off.ts';

/** A contact as a test makes it. */
export interface Made {
  id: string;
  email: string;
}

/** An admin who does things to many contacts at once. */
export interface Bulker {
  member: ActingAs;
  /** Makes contacts, each with these tags. */
  make(count: number, given?: { tags?: string[]; type?: 'lead' | 'customer' }): Promise<Made[]>;
  /** Asks for an action; of named contacts unless another selection is given. */
  ask(action: BulkAction, asked: Asked): ReturnType<ActingAs['inject']>;
  /** Asks for an action that is not refused. */
  start(action: BulkAction, asked: Asked): Promise<BulkWork>;
  /** Asks for an action and does its work. */
  run(action: BulkAction, asked: Asked): Promise<BulkWork>;
  get(id: string): Promise<BulkWork>;
  /** The id of a tag by its name. */
  tagId(name: string): Promise<string>;
}

interface Asked {
  of: readonly Made[] | object;
  seen?: number;
  key?: string;
}

/** Signs in an admin who does things to many contacts of the server of a test. */
export async function bulker(app: Running): Promise<Bulker> {
  const member = await actAs(app, 'admin', { name: 'Ada Admin' });
  const post = async (url: string, payload: object, headers = {}) =>
    member.inject({ method: 'POST', url: `/api/v1/contacts${url}`, payload, headers });
  const self: Bulker = {
    member,
    async make(count, given = {}) {
      const made: Made[] = [];
      for (let at = 0; at < count; at += 1)
        made.push((await post('', { email: `${crypto.randomUUID()}@example.com`, ...given })).json());
      return made;
    },
    ask: (action, { of, seen, key }) =>
      post('/bulk', { ...selected(of, seen), action }, key ? { 'idempotency-key': key } : {}),
    async start(action, asked) {
      const response = await self.ask(action, asked);
      if (response.statusCode !== 202) throw new Error(`bulk: ${response.body}`);
      return response.json();
    },
    async run(action, asked) {
      const { id } = await self.start(action, asked);
      await work(app.db, id);
      return self.get(id);
    },
    get: async (id) => (await member.inject({ url: `/api/v1/contacts/bulk/${id}` })).json(),
    tagId: async (name) => {
      const { items } = (await member.inject({ url: '/api/v1/tags' })).json();
      return items.find((tag: { name: string }) => tag.name === name)?.id;
    },
  };
  return self;
}

/** A selection as it is sent, with the number that was seen. */
export function selected(of: readonly Made[] | object, seen?: number) {
  if (!Array.isArray(of)) return { selection: of, seen: seen ?? 0 };
  return { selection: { ids: of.map(({ id }) => id) }, seen: seen ?? of.length };
}

/** Does the work of a bulk as a worker of the queue would, with some of the steps done otherwise. */
export function work(
  db: Db,
  id: string,
  { instead = {}, stopping = new AbortController().signal, turnMs }: Working = {},
): Promise<void> {
  return workOff(db, id, { steps: { ...steps, undo: noUndo, ...instead }, stopping, turnMs });
}

async function noUndo(): Promise<never> {
  throw new Error('Nothing is undone here');
}

interface Working {
  instead?: Partial<Record<BulkAction['kind'], BulkStep>>;
  stopping?: AbortSignal;
  turnMs?: number;
}

/** Divides what is left of a bulk into batches of a size. */
export async function divide(db: Db, bulkId: string, size: number): Promise<void> {
  await sql`
    with fixed as (
      delete from contacts.bulk_batch where bulk_id = ${bulkId} returning ids
    ), numbered as (
      select id, (row_number() over (order by id) - 1) / ${size}::integer as n from fixed, unnest(ids) as id
    )
    insert into contacts.bulk_batch (bulk_id, n, ids)
    select ${bulkId}::uuid, n, array_agg(id order by id) from numbered group by n
  `.execute(db);
}

/** Of these contacts those that are there, by e-mail, with their tags. */
export async function contactsNow(db: Db, made: readonly Made[]) {
  const { rows } = await sql<{ email: string; type: string; version: number; tags: string[] }>`
    select email, type, version, array(
      select name from contacts.tag join contacts.tagging on tag_id = tag.id where contact_id = c.id order by name_key
    ) as tags
    from contacts.contact c where id = any(${made.map(({ id }) => id)}::uuid[]) order by id
  `.execute(db);
  return rows;
}

/** What a changeset recorded of contacts, in the order of their ids. */
export async function recorded(db: Db, changesetId: string) {
  return db
    .selectFrom('contacts.change')
    .select(['contact_id', 'before', 'after'])
    .where('changeset_id', '=', changesetId)
    .orderBy('contact_id')
    .execute();
}
