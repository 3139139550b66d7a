import { sql } from 'kysely';
import { forgetExpired } from '../auth/expired/expired.sql.ts';
import type { Tx } from '../db/db.ts';
import { handles, job } from '../jobs/job.ts';

const housekeep = job<Record<string, never>>('platform.housekeeping');

/** What the platform tidies by the clock: answers kept for repeated requests are forgotten after a day, what lets nobody in any more too. */
export const housekeeping = {
  entry: { cron: '17 * * * *', job: housekeep },
  handler: handles(housekeep, async ({ db }) => {
    await db.transaction().execute(forgetOldReplies);
    await db.transaction().execute(forgetExpired);
  }),
};

async function forgetOldReplies(tx: Tx) {
  await tx
    .deleteFrom('platform.idempotency')
    .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute();
}
