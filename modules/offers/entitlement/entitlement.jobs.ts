import type { JobHandler, TimetableEntry } from '../../../platform/jobs/job.ts';

export const entitlementJobs: JobHandler[] = [];

export const entitlementTimetable: TimetableEntry[] = [];
