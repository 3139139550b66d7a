import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import type { Db } from '../../../platform/db/db.ts';

/** Resolves when some transaction of this database waits for a lock of another. */
export async function someoneWaits(db: Db): Promise<void> {
  const look = async () => {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    );
    expect(rows).not.toEqual([]);
  };
  await vi.waitFor(look, { timeout: 10_000 });
}
