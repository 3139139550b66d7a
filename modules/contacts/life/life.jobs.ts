import { transact } from '../../../platform/db/transact.ts';
import { handles, type JobHandler, job } from '../../../platform/jobs/job.ts';
import { purgeDeleted } from './erase.ts';

const purge = job<Record<string, never>>('contacts.purgeDeleted');

/** What is kept of contacts that went goes after `undoDays`. */
export function lifeJobs({ undoDays }: { undoDays: number }): JobHandler[] {
  return [
    handles(purge, async ({ db, stopping }) => {
      while (!stopping.aborted) if (!(await transact(db, (tx) => purgeDeleted(tx, undoDays)))) return;
    }),
  ];
}

export const lifeTimetable = [{ cron: '23 * * * *', job: purge }];
