import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';
import { handles, job } from '../jobs/job.ts';

const housekeep = job<Record<string, never>>('platform.housekeeping');

/** What the platform tidies by the clock: answers kept for repeated requests are forgotten after a day. */
export const housekeeping = {
  entry: { cron: '17 * * * *', job: housekeep },
  handler: handles(housekeep, async ({ db }) => {
    await db.transaction().execute(forgetOldReplies);
  }),
};

async function forgetOldReplies(tx: Tx) {
  await tx
    .deleteFrom('platform.idempotency')
    .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute();
}
