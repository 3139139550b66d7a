import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { transact } from '../db/transact.ts';
import { defineModule } from '../module/module.ts';
import { bootForTests } from '../testing/running.ts';
import { actAs } from '../testing/signed-in.ts';
import { type Access, endpoint } from './endpoint.contract.ts';
import { forgetReplies } from './idempotency.ts';
import { writes } from './route.ts';

let answers = 0;

const answering = (path: string, access: Access) =>
  writes(
    endpoint({
      method: 'POST',
      path,
      access,
      resource: 'probe',
      summary: 'Gives back what it is given, and a number of its own.',
      body: z.object({ of: z.string() }),
      reply: z.object({ of: z.string(), number: z.number() }),
    }),
    async ({ body: { of } }) => ({ of, number: ++answers }),
  );

const probe = defineModule({
  name: 'probe',
  migrations: import.meta.dirname,
  routes: [answering('/api/v1/visits', 'public'), answering('/api/v1/notes', 'signed-in')],
});

const app = bootForTests({ modules: [probe] });

const request = (path: string, of: string, key = 'key') =>
  ({ method: 'POST', url: `/api/v1/${path}`, payload: { of }, headers: { 'idempotency-key': key } }) as const;

test('strangers who send the same Idempotency-Key get neither each other’s reply nor a refusal', async () => {
  const sent = ['Ann', 'Ben', 'Ann'].map((of) => app.now.server.inject(request('visits', of)));
  const replies = (await Promise.all(sent)).map((reply) => reply.json());
  expect(replies.map(({ of }) => of)).toEqual(['Ann', 'Ben', 'Ann']);
  expect(new Set(replies.map(({ number }) => number)).size).toBe(3);
  expect(
    (await sql`select from platform.idempotency where actor like '%visitor'`.execute(app.now.db)).rows,
  ).toEqual([]);
});

test('replies that hold an id are forgotten with it, those of others are kept', async () => {
  const member = await actAs(app.now, 'viewer');
  const [gone, stays] = [crypto.randomUUID(), crypto.randomUUID()];
  const send = async (of: string, key: string) => (await member.inject(request('notes', of, key))).json();
  const sent = [await send(`${stays} and ${gone}`, 'gone'), await send(stays, 'stays')];
  await transact(app.now.db, (tx) => forgetReplies(tx, [gone]));
  const { rows } = await sql<{ reply: object }>`select reply from platform.idempotency`.execute(app.now.db);
  expect(rows).toEqual([{ reply: sent[1] }]);
  expect(await send(stays, 'stays')).toEqual(sent[1]);
});
