import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** Something that a module is asked for, under the name by which it is missed. */
export interface Asked<Found> {
  name: string;
  /** Reads only; what it gives is checked here, so that nonsense counts as a failure. */
  load: (db: Db) => Promise<Found>;
}

/** What came in time, by name, and the names of what failed or was late. */
export interface Gathered<Found> {
  found: Map<string, Found>;
  missing: string[];
}

/**
 * Asks modules for what they add to an answer, all at once and each for so many milliseconds. One that fails or is late
 * is logged and left out, for the rest to stand.
 */
export async function gather<Found>(
  db: Db,
  asked: readonly Asked<Found>[],
  { withinMs, log }: { withinMs: number; log: Pick<FastifyBaseLogger, 'error'> },
): Promise<Gathered<Found>> {
  const answers = await Promise.allSettled(
    asked.map(({ load }) => inTime(withinMs, reading(db, withinMs, load))),
  );
  const found = new Map<string, Found>();
  const missing: string[] = [];
  for (const [at, { name }] of asked.entries()) {
    const answer = answers[at];
    if (answer?.status === 'fulfilled') found.set(name, answer.value);
    else {
      missing.push(name);
      log.error({ err: answer?.reason }, `${name} could not be loaded`);
    }
  }
  return { found, missing };
}

// In a transaction of its own, so that PostgreSQL ends a query that nobody waits for any more, and its connection is
// free for others even while the module hangs elsewhere.
function reading<Found>(db: Db, withinMs: number, load: (db: Db) => Promise<Found>): Promise<Found> {
  const until = performance.now() + withinMs;
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Less than all where a free connection was long in coming.
      const left = Math.floor(until - performance.now());
      if (left < 1) throw late();
      await sql`select set_config('statement_timeout', ${String(left)}, true)`.execute(tx);
      return inTime(left, load(tx));
    });
}

/** @throws when the time is over; what is late is let be. */
async function inTime<Found>(ms: number, work: Promise<Found>): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

function late() {
  return new Error('It did not answer in time.');
}
