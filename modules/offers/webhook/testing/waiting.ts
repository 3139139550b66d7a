import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import type { Db } from '../../../../platform/db/db.ts';

/** Resolves when some transaction of this database waits until another's advisory lock is free. */
export async function someoneWaits(db: Db): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await sql`
        select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'
      `.execute(db);
      expect(rows).not.toEqual([]);
    },
    { timeout: 10_000 },
  );
}
