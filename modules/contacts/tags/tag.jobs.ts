import { handles, job } from '../../../platform/jobs/job.ts';
import { addUpTagCounts } from './tag.sql.ts';

const addUp = job<Record<string, never>>('contacts.addUpTagCounts');

export const tagJobs = [handles(addUp, ({ db }) => db.transaction().execute(addUpTagCounts))];

export const tagTimetable = [{ cron: '*/5 * * * *', job: addUp }];
