import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { readUntil } from '../../../platform/db/read-until.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { conditionFailed } from './condition.problems.ts';

const WITHIN_MS = 10_000;

/**
 * Reads what a filter fits. Where it holds conditions of modules, within a time, and so that what they do wrong is told
 * as theirs.
 *
 * @throws Problem 503 `condition_failed`, which names them.
 */
export async function fitting<Found>(
  db: Db,
  { where = [] }: { where?: readonly string[] },
  log: Pick<FastifyBaseLogger, 'error'>,
  read: (db: Db) => Promise<Found>,
): Promise<Found> {
  if (where.length === 0) return read(db);
  return blamed(where, log, () => readUntil(db, performance.now() + WITHIN_MS, read));
}

/**
 * The same for a statement that writes what a filter fits: no more can be done in the transaction when it failed.
 *
 * @throws Problem 503 `condition_failed`, which names them.
 */
export async function writingWhatFits<Written>(
  tx: Tx,
  { where = [] }: { where?: readonly string[] },
  log: Pick<FastifyBaseLogger, 'error'>,
  write: () => Promise<Written>,
): Promise<Written> {
  if (where.length === 0) return write();
  return blamed(where, log, async () => {
    await sql`select set_config('statement_timeout', ${String(WITHIN_MS)}, true)`.execute(tx);
    const written = await write();
    await sql`set local statement_timeout to default`.execute(tx);
    return written;
  });
}

async function blamed<Done>(
  where: readonly string[],
  log: Pick<FastifyBaseLogger, 'error'>,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work();
  } catch (err) {
    if (err instanceof Problem) throw err;
    const names = [...new Set(where.map((condition) => condition.split(':', 1).join()))];
    log.error({ err }, `${names.join(', ')} failed`);
    throw conditionFailed(names);
  }
}
