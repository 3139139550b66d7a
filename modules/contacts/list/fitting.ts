import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../../../platform/db/db.ts';
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
  try {
    return await readUntil(db, performance.now() + WITHIN_MS, read);
  } catch (err) {
    if (err instanceof Problem) throw err;
    const names = [...new Set(where.map((condition) => condition.split(':', 1).join()))];
    log.error({ err }, `${names.join(', ')} failed`);
    throw conditionFailed(names);
  }
}
