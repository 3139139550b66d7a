import { handles, job } from '../../../platform/jobs/job.ts';
import { addUpCounts } from './tag.sql.ts';

const addUp = job<Record<string, never>>('contacts.addUpCounts');

export const tagJobs = [handles(addUp, ({ db }) => db.transaction().execute(addUpCounts))];

export const tagTimetable = [{ cron: '*/5 * * * *', job: addUp }];
