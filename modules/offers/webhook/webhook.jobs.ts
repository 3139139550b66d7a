import type { JobHandler, TimetableEntry } from '../../../platform/jobs/job.ts';

export const webhookJobs: JobHandler[] = [];

export const webhookTimetable: TimetableEntry[] = [];
