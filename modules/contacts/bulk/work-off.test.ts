import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { takeTurn } from './bulk.sql.ts';
import type { BulkStep } from './bulk.ts';
import { steps } from './steps.ts';
import { bulker, contactsNow, divide, type Made, work } from './testing/bulks.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const TRIES = 6;

/** Contacts that are to get a tag, two in each batch. */
async function begun(count: number, tag: string) {
  const admin = await bulker(app.now);
  const made = await admin.make(count);
  const { id } = await admin.start({ kind: 'addTags', tags: [tag] }, { of: made });
  await divide(app.now.db, id, 2);
  return { admin, made, id };
}

async function tagged(made: readonly Made[], tag: string) {
  const grants = await app.now.db
    .selectFrom('contacts.tag_grant as given')
    .innerJoin('contacts.tag as tag', 'tag.id', 'given.tag_id')
    .select('contact_id')
    .where('name', '=', tag)
    .execute();
  const now = (await contactsNow(app.now.db, made)).filter(({ tags }) => tags.includes(tag)).length;
  expect(grants).toHaveLength(now);
  return now;
}

/** Does the real step, but before and after it what a test wants at its nth turn. */
function atTurn(nth: number, { before = async () => {}, after = async () => {} }): BulkStep {
  let turn = 0;
  return async (tx, given) => {
    turn += 1;
    if (turn === nth) await before();
    const outcome = await steps.addTags(tx, given);
    if (turn === nth) await after();
    return outcome;
  };
}

const broken = async () => {
  throw new Error('pulled the plug');
};

describe('work on many contacts that is interrupted', () => {
  test.each([['before'], ['after']] as const)(
    '%s a batch did anything goes on from there, and ends as if nothing had happened',
    async (when) => {
      const { admin, made, id } = await begun(5, `Resumed ${when}`);
      const failing = work(app.now.db, id, { instead: { addTags: atTurn(2, { [when]: broken }) } });
      await expect(failing).rejects.toThrow('pulled the plug');
      expect(await admin.get(id)).toMatchObject({ status: 'running', done: 2, changed: 2, undoUntil: null });
      expect(await tagged(made, `Resumed ${when}`)).toBe(2);
      await work(app.now.db, id);
      expect(await admin.get(id)).toMatchObject({ status: 'done', done: 5, changed: 5, unchanged: 0 });
      expect(await tagged(made, `Resumed ${when}`)).toBe(5);
    },
  );

  test('by the end of the process is enqueued to go on', async () => {
    const { admin, made, id } = await begun(5, 'Stopped');
    expect(await jobsOf(id)).toBe(1);
    const stopping = new AbortController();
    const addTags = atTurn(1, { after: async () => stopping.abort() });
    await work(app.now.db, id, { instead: { addTags }, stopping: stopping.signal });
    expect([await jobsOf(id), (await admin.get(id)).done]).toEqual([2, 2]);
    await work(app.now.db, id);
    expect([(await admin.get(id)).changed, await tagged(made, 'Stopped')]).toEqual([5, 5]);
  });

  test('by the turn of others in the queue is enqueued to go on behind them, until it ends', async () => {
    const { admin, id } = await begun(5, 'Turns');
    const told: unknown[] = [];
    for (const _ of [1, 2, 3]) {
      await work(app.now.db, id, { turnMs: 0 });
      told.push([await jobsOf(id), (await admin.get(id)).done]);
    }
    expect(told).toEqual([
      [2, 2],
      [3, 4],
      [3, 5],
    ]);
  });

  test('by somebody who is at it already is left to them, and looked at again later', async () => {
    const { admin, id } = await begun(2, 'Held');
    await transact(app.now.db, async (tx) => {
      await takeTurn(tx, id);
      await work(app.now.db, id);
    });
    const { rows } = await sql`
      select from graphile_worker._private_jobs where payload ->> 'bulkId' = ${id} and run_at > now()
    `.execute(app.now.db);
    expect([rows.length, (await admin.get(id)).done]).toEqual([1, 0]);
  });

  test('by being cancelled keeps what is done, takes the batch back that it is at, and does not go on', async () => {
    const { admin, made, id } = await begun(5, 'Cancelled');
    const cancel = () => admin.member.inject({ method: 'POST', url: `/api/v1/contacts/bulk/${id}/cancel` });
    let reply: Awaited<ReturnType<typeof cancel>> | undefined;
    const after = async () => {
      reply = await cancel();
    };
    await work(app.now.db, id, { instead: { addTags: atTurn(2, { after }) } });
    expect([reply?.statusCode, reply?.json()]).toMatchObject([200, { status: 'cancelled', changed: 2 }]);
    await work(app.now.db, id);
    expect(await admin.get(id)).toMatchObject({
      ...{ status: 'cancelled', done: 2, changed: 2, undoUntil: expect.any(String) },
    });
    expect(await tagged(made, 'Cancelled')).toBe(2);
    expect((await cancel()).json()).toMatchObject({ status: 409, code: 'bulk_not_running' });
    const changeset = app.now.db.selectFrom('contacts.changeset').select('counts').where('id', '=', id);
    expect(await changeset.executeTakeFirst()).toEqual({ counts: { changed: 2, unchanged: 0, left: 0 } });
  });
});

test('who may not do such a thing may not cancel it', async () => {
  const { admin, id } = await begun(1, 'Mine');
  const viewer = await actAs(app.now, 'viewer');
  const request = { method: 'POST', url: `/api/v1/contacts/bulk/${id}/cancel` } as const;
  expect((await viewer.inject(request)).json()).toMatchObject({ status: 403, right: 'contacts.edit' });
  const editor = await actAs(app.now, 'editor');
  expect((await editor.inject(request)).json()).toMatchObject({ status: 'cancelled' });
  expect((await admin.get(id)).status).toBe('cancelled');
});

test('whoever asked for work may cancel it, also when they may not do such a thing any more', async () => {
  const { admin, id } = await begun(1, 'Asked for');
  await app.now.db
    .updateTable('auth.user')
    .set({ role: 'viewer' })
    .where('id', '=', admin.member.id)
    .execute();
  const cancel = { method: 'POST', url: `/api/v1/contacts/bulk/${id}/cancel` } as const;
  expect((await admin.member.inject(cancel)).json()).toMatchObject({ status: 'cancelled' });
});

test('two workers at one work do each contact once', async () => {
  const { admin, made, id } = await begun(12, 'Shared');
  const turns: string[] = [];
  const addTags: BulkStep = async (tx, given) => {
    turns.push(...given.ids);
    return steps.addTags(tx, given);
  };
  await Promise.all([1, 2, 3].map(() => work(app.now.db, id, { instead: { addTags } })));
  expect(turns.toSorted()).toEqual(made.map((contact) => contact.id).toSorted());
  expect([(await admin.get(id)).changed, await tagged(made, 'Shared')]).toEqual([12, 12]);
});

test('work whose batch fails each time has failed with a sentence, and what is done stays done', async () => {
  const { admin, made, id } = await begun(5, 'Stuck');
  const first = work(app.now.db, id, { instead: { addTags: atTurn(2, { before: broken }) } });
  await expect(first).rejects.toThrow('pulled the plug');
  for (let tries = 2; tries <= TRIES; tries += 1) {
    expect((await admin.get(id)).status).toBe('running');
    await expect(work(app.now.db, id, { instead: { addTags: broken } })).rejects.toThrow();
  }
  expect(await admin.get(id)).toMatchObject({
    ...{ status: 'failed', done: 2, changed: 2, finishedAt: expect.any(String) },
    error: expect.stringMatching(/^2 of 5 contacts are done and stay so; .* start again/),
  });
  await work(app.now.db, id);
  expect(await tagged(made, 'Stuck')).toBe(2);
});

test('work that fails for a while begins to count anew with each batch that is done', async () => {
  const { admin, id } = await begun(3, 'Passing');
  for (let tries = 1; tries < TRIES; tries += 1)
    await expect(work(app.now.db, id, { instead: { addTags: broken } })).rejects.toThrow();
  const second = work(app.now.db, id, { instead: { addTags: atTurn(2, { before: broken }) } });
  await expect(second).rejects.toThrow();
  await work(app.now.db, id);
  expect(await admin.get(id)).toMatchObject({ status: 'done', changed: 3 });
});

test('edits of contacts while many of them are changed neither deadlock nor get lost', async () => {
  const { admin, made, id } = await begun(20, 'Busy');
  const edit = ({ id: contact }: Made, at: number) =>
    admin.member.inject({
      method: 'PATCH',
      url: `/api/v1/contacts/${contact}`,
      payload: { version: 1, lastName: `Edited ${at}` },
    });
  const types = await admin.start({ kind: 'setType', type: 'customer' }, { of: made });
  const tag = (contact: Made) =>
    admin.member.inject({
      method: 'POST',
      url: `/api/v1/contacts/${contact.id}/tags`,
      payload: { tags: ['Busy'] },
    });
  const [edits, tags] = await Promise.all([
    Promise.all(made.toReversed().map(edit)),
    Promise.all(made.map(tag)),
    work(app.now.db, id),
    work(app.now.db, types.id),
  ]);
  expect(tags.map(({ statusCode }) => statusCode).filter((code) => code !== 200)).toEqual([]);
  const edited = edits.filter(({ statusCode }) => statusCode === 200).length;
  expect(edits.map(({ statusCode }) => statusCode).filter((code) => code !== 200 && code !== 409)).toEqual(
    [],
  );
  expect(await tagged(made, 'Busy')).toBe(20);
  const { rows } = await sql<{ versions: number }>`
    select sum(version) as versions from contacts.contact where id = any(${made.map((one) => one.id)}::uuid[])
  `.execute(app.now.db);
  expect(rows).toEqual([{ versions: 20 + 20 + edited }]);
  expect(await admin.get(types.id)).toMatchObject({ status: 'done', changed: 20 });
});

test('the progress of work is told as events until it ends', async () => {
  const { admin, id } = await begun(3, 'Told');
  const events = admin.member.inject({ url: `/api/v1/contacts/bulk/${id}/events` });
  await work(app.now.db, id);
  const told = (await events).body.split('\n\n').filter(Boolean);
  expect(JSON.parse(told.at(-1)?.replace('data: ', '') ?? '')).toEqual(await admin.get(id));
  const unknown = await admin.member.inject({ url: `/api/v1/contacts/bulk/${crypto.randomUUID()}/events` });
  expect(unknown.statusCode).toBe(404);
});

async function jobsOf(bulkId: string) {
  const { rows } = await sql`
    select from graphile_worker._private_jobs where payload ->> 'bulkId' = ${bulkId}
  `.execute(app.now.db);
  return rows.length;
}
