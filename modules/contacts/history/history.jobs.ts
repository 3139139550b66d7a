import { handles, type JobHandler, job } from '../../../platform/jobs/job.ts';
import { purgeDeleted } from './history.sql.ts';

const purge = job<Record<string, never>>('contacts.purgeDeleted');

/** What is kept of deleted contacts for an undo goes after `undoDays`. */
export function historyJobs({ undoDays }: { undoDays: number }): JobHandler[] {
  return [handles(purge, ({ db }) => db.transaction().execute((tx) => purgeDeleted(tx, undoDays)))];
}

export const historyTimetable = [{ cron: '23 * * * *', job: purge }];
