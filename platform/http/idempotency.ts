import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import type { Endpoint } from './endpoint.contract.ts';
import { Problem } from './problem.ts';

const MAX_KEY = 200;

/**
 * Runs `write` once for each `Idempotency-Key` of an actor and gives later repeats the same reply.
 * The key is taken in the transaction of the write: a repeat that arrives meanwhile waits for it.
 *
 * On public endpoints a key counts for nothing: visitors are all one actor, and none may get the reply of another.
 *
 * @throws Problem 422 `idempotency_key_reused` when the key came with another request before.
 */
export async function once(
  tx: Tx,
  request: FastifyRequest,
  { endpoint }: { endpoint: Endpoint },
  write: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (key === undefined || endpoint.access === 'public') return write();
  const { actor } = request;
  const owner = { actor: `${actor.kind}:${actor.id}`, key: checked(key) };
  const fingerprint = fingerprintOf(request);
  const taken = await tx
    .insertInto('platform.idempotency')
    .values({ ...owner, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!taken) return endpoint.reply.decode(await repeat(tx, owner, fingerprint));
  const reply = await write();
  await tx
    .updateTable('platform.idempotency')
    .set({ reply: JSON.stringify(reply ?? null) })
    .where('actor', '=', owner.actor)
    .where('key', '=', owner.key)
    .execute();
  return reply;
}

/** Forgets the kept replies that hold one of these ids (UUIDs), for nobody to get them by a repeat any more. */
export async function forgetReplies(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    delete from platform.idempotency where exists (
      select from regexp_matches(reply::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as held
      where held[1] = any(${ids}::text[])
    )
  `.execute(tx);
}

async function repeat(tx: Tx, owner: { actor: string; key: string }, fingerprint: string) {
  const before = await tx
    .selectFrom('platform.idempotency')
    .select(['fingerprint', 'reply'])
    .where('actor', '=', owner.actor)
    .where('key', '=', owner.key)
    .executeTakeFirstOrThrow();
  if (before.fingerprint === fingerprint) return before.reply ?? undefined;
  throw new Problem({
    status: 422,
    code: 'idempotency_key_reused',
    detail: 'This Idempotency-Key was used for another request. Send a new key with a new request.',
  });
}

function checked(key: string | string[]) {
  if (typeof key === 'string' && key.length > 0 && key.length <= MAX_KEY) return key;
  throw new Problem({
    status: 400,
    code: 'idempotency_key_invalid',
    detail: `An Idempotency-Key is one value of 1 to ${MAX_KEY} characters.`,
  });
}

function fingerprintOf(request: FastifyRequest) {
  // A body that is a stream belongs to a route that takes none.
  const body = request.body instanceof Readable ? null : (request.body ?? null);
  const asked = JSON.stringify([request.method, request.url, body]);
  return createHash('sha256').update(asked).digest('base64url');
}
