import { handles, type JobHandler, job, type TimetableEntry } from '../../../platform/jobs/job.ts';
import { expireAccess } from './expire-access.ts';

const expire = job<Record<string, never>>('offers.expireAccess');

export const entitlementJobs: JobHandler[] = [
  handles(expire, ({ db, stopping }) => expireAccess(db, stopping)),
];

export const entitlementTimetable: TimetableEntry[] = [{ cron: '* * * * *', job: expire }];
