import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How far long work is, as plain data, and whether it has ended. */
export interface Progress {
  told: object;
  ended: boolean;
}

/**
 * Replies with the progress of long work as server-sent events, until it ends or the server does. It is read from where
 * `look` finds it, so that it does not matter which process does the work.
 */
export function sendProgress(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  look: () => Promise<Progress | undefined>,
): Readable {
  const { server } = request.server;
  const listened = server.listening;
  reply.type('text/event-stream').headers(LIVE);
  return Readable.from(progressEvents(look, () => listened && !server.listening));
}

// A connection of events is of no use afterwards; kept open it would hold up the end of the server.
const LIVE = { 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' };

const EVERY_MS = 300;
const HEARTBEAT_MS = 15_000;

// One event for each change, until the work ends, is not there any more, or `closing` says that the server ends.
async function* progressEvents(
  look: () => Promise<Progress | undefined>,
  closing: () => boolean,
): AsyncGenerator<string> {
  let sent = '';
  let sentAt = 0;
  while (!closing()) {
    const progress = await look();
    if (!progress) return;
    const event = JSON.stringify(progress.told);
    const late = Date.now() - sentAt >= HEARTBEAT_MS;
    if (event !== sent) yield `data: ${event}\n\n`;
    else if (late) yield ': still there\n\n';
    if (event !== sent || late) sentAt = Date.now();
    sent = event;
    if (progress.ended) return;
    await pause(EVERY_MS);
  }
}
