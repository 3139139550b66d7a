import { handles, type JobHandler, job, type TimetableEntry } from '../../../platform/jobs/job.ts';
import { renewDue } from './sandbox-subscription.ts';

const renewSandbox = job<Record<string, never>>('offers.renewSandbox');

/** The sandbox takes the payments of its subscriptions that are due. */
export const sandboxJobs: JobHandler[] = [handles(renewSandbox, ({ db }) => renewDue(db))];

export const sandboxTimetable: TimetableEntry[] = [{ cron: '17 * * * *', job: renewSandbox }];
