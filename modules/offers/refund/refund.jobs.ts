import type { JobHandler, TimetableEntry } from '../../../platform/jobs/job.ts';

export const refundJobs: JobHandler[] = [];

export const refundTimetable: TimetableEntry[] = [];
