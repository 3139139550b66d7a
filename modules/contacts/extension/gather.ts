import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../../../platform/db/db.ts';
import { late, readUntil } from '../../../platform/db/read-until.ts';

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

// So that one request leaves connections for others.
const AT_ONCE = 3;

/**
 * Asks modules for what they add to an answer, a few at once and each for so many milliseconds. One that fails or is
 * late is logged and left out, for the rest to stand.
 */
export async function gather<Found>(
  db: Db,
  asked: readonly Asked<Found>[],
  { withinMs, log }: { withinMs: number; log: Pick<FastifyBaseLogger, 'error'> },
): Promise<Gathered<Found>> {
  const came = new Map<string, Found>();
  const turns = asked.values();
  const ask = async () => {
    for (const { name, load } of turns)
      try {
        came.set(name, await inTime(withinMs, reading(db, withinMs, load)));
      } catch (err) {
        log.error({ err }, `${name} could not be loaded`);
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return inTheirOrder(asked, came);
}

function inTheirOrder<Found>(asked: readonly Asked<Found>[], came: Map<string, Found>): Gathered<Found> {
  const found = new Map<string, Found>();
  const missing: string[] = [];
  for (const { name } of asked) {
    const answer = came.get(name);
    if (answer === undefined) missing.push(name);
    else found.set(name, answer);
  }
  return { found, missing };
}

// PostgreSQL ends what is late even while the module hangs elsewhere.
function reading<Found>(db: Db, withinMs: number, load: (db: Db) => Promise<Found>): Promise<Found> {
  const until = performance.now() + withinMs;
  return readUntil(db, until, (tx, leftMs) => inTime(leftMs, load(tx)));
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
