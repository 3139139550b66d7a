import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from './db.ts';

/**
 * Does a write, and where the database refuses it for a unique constraint, throws what `refusals` has for the
 * constraint's name. A refusal may look up who is in the way: what others committed is seen, the write is undone.
 *
 * @throws the refusal; any other error as it is.
 */
export async function onConflict<T>(
  tx: Tx,
  write: () => Promise<T>,
  refusals: Record<string, () => Promise<Error>>,
): Promise<T> {
  await sql`savepoint written`.execute(tx);
  try {
    const written = await write();
    await sql`release savepoint written`.execute(tx);
    return written;
  } catch (error) {
    const refusal = refusals[brokenConstraint(error) ?? ''];
    if (!refusal) throw error;
    await sql`rollback to savepoint written`.execute(tx);
    throw await refusal();
  }
}

const UNIQUE_VIOLATION = '23505';

function brokenConstraint(error: unknown) {
  const broken = error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION;
  return broken ? error.constraint : undefined;
}
