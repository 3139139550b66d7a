import { handles, type JobHandler, job } from '../../../platform/jobs/job.ts';
import { purgeDeleted } from './purge.ts';

const purge = job<Record<string, never>>('contacts.purgeDeleted');

/** What is kept of contacts that went goes after `undoDays`. */
export function lifeJobs({ undoDays }: { undoDays: number }): JobHandler[] {
  return [handles(purge, ({ db, stopping }) => purgeDeleted(db, { undoDays, stopping }))];
}

export const lifeTimetable = [{ cron: '23 * * * *', job: purge }];
