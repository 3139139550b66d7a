import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Db, Tx } from '../db/db.ts';
import type { Actor } from './actor.ts';
import type { Endpoint } from './endpoint.contract.ts';

interface Call<E extends Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
  actor: Actor;
}

type Reply<E extends Endpoint> = z.output<E['reply']>;
// An endpoint without a reply may be answered by a verb that gives anything; it is not sent.
type Answer<E extends Endpoint> = Promise<undefined extends Reply<E> ? unknown : Reply<E>>;

/** An endpoint with what answers it; made by `reads`, `writes`, `streams` or `hears`. */
export type Route =
  | { kind: 'reads'; endpoint: Endpoint; answer: (call: ReadCall<Endpoint>) => Promise<unknown> }
  | { kind: 'writes'; endpoint: Endpoint; answer: (call: WriteCall<Endpoint>) => Promise<unknown> }
  | { kind: 'streams'; endpoint: Endpoint; answer: (call: StreamCall<Endpoint>) => Promise<unknown> }
  | { kind: 'hears'; endpoint: Endpoint; answer: (call: HeardCall<Endpoint>) => Promise<unknown> };

type ReadCall<E extends Endpoint> = Call<E> & { db: Db; log: FastifyBaseLogger };

type WriteCall<E extends Endpoint> = Call<E> & { tx: Tx; log: FastifyBaseLogger };

type HeardCall<E extends Endpoint> = Omit<Call<E>, 'body'> & {
  db: Db;
  body: Buffer;
  headers: FastifyRequest['headers'];
};

type StreamCall<E extends Endpoint> = Call<E> & { db: Db; request: FastifyRequest; reply: FastifyReply };

/** A route that only reads. */
export function reads<E extends Endpoint>(endpoint: E, answer: (call: ReadCall<E>) => Answer<E>): Route {
  return { kind: 'reads', endpoint, answer } as Route;
}

/**
 * A route that writes: it is handed one transaction, which commits when the answer is there and rolls back when it
 * throws. A request with an `Idempotency-Key` is done once, however often it is sent; not so on public endpoints.
 */
export function writes<E extends Endpoint>(endpoint: E, answer: (call: WriteCall<E>) => Answer<E>): Route {
  return { kind: 'writes', endpoint, answer } as Route;
}

/**
 * A route whose body or reply is a stream (an upload, a download, server-sent events). It opens its own
 * transactions and may reply by itself.
 */
export function streams<E extends Endpoint>(
  endpoint: E,
  answer: (call: StreamCall<E>) => Promise<unknown>,
): Route {
  return { kind: 'streams', endpoint, answer } as Route;
}

/**
 * A route that takes its body as the bytes that were sent, whatever their type, as webhooks are signed over them.
 * It opens its own transactions.
 */
export function hears<E extends Endpoint>(
  endpoint: E,
  answer: (call: HeardCall<E>) => Promise<unknown>,
): Route {
  return { kind: 'hears', endpoint, answer } as Route;
}
