import { handles, job } from '../../../platform/jobs/job.ts';
import { forgetAbandoned } from './import.sql.ts';
import { runImport } from './import-work.ts';
import { importContacts } from './run-import.ts';

const forget = job<Record<string, never>>('contacts.forgetAbandonedImports');

export const importJobs = [
  handles(runImport, ({ db, stopping }, { importId }) => importContacts(db, importId, stopping)),
  handles(forget, ({ db }) => db.transaction().execute(forgetAbandoned)),
];

export const importTimetable = [{ cron: '41 * * * *', job: forget }];
