import { handles, type JobHandler, job } from '../../../platform/jobs/job.ts';
import type { BulkStep } from './bulk.ts';
import { runBulk } from './bulk-work.ts';
import { forgetExports } from './export.sql.ts';
import { steps } from './steps.ts';
import { workOff } from './work-off.ts';

const forget = job<Record<string, never>>('contacts.forgetExports');

/** What is done to many contacts in the background; `undo` takes such work back. */
export function bulkJobs({ undo }: { undo: BulkStep }): JobHandler[] {
  return [
    handles(runBulk, ({ db, stopping }, { bulkId }) =>
      workOff(db, bulkId, { steps: { ...steps, undo }, stopping }),
    ),
    handles(forget, ({ db }) => db.transaction().execute(forgetExports)),
  ];
}

export const bulkTimetable = [{ cron: '53 * * * *', job: forget }];
