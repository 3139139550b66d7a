import type { JobHandler, TimetableEntry } from '../../../platform/jobs/job.ts';

export const checkoutJobs: JobHandler[] = [];

export const checkoutTimetable: TimetableEntry[] = [];
