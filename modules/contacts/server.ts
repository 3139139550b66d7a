import { join } from 'node:path';
import { defineModule } from '../../platform/module/module.ts';
import './tables.ts';
import { bulkJobs, bulkTimetable } from './bulk/bulk.job.ts';
import { bulkRoutes } from './bulk/bulk.routes.ts';
import { contactRoutes } from './contact/contact.routes.ts';
import { contactsExtension } from './extension/contacts-extension.ts';
import { historyRoutes } from './history/history.routes.ts';
import { importJobs, importTimetable } from './import/import.job.ts';
import { importRoutes } from './import/import.routes.ts';
import { lifeJobs, lifeTimetable } from './life/life.jobs.ts';
import { listRoutes } from './list/list.routes.ts';
import { rights } from './rights.ts';
import { tagJobs, tagTimetable } from './tags/tag.jobs.ts';
import { tagRoutes } from './tags/tag.routes.ts';
import { changesetRoutes } from './undo/changesets.routes.ts';
import { undoBatch } from './undo/undo-batch.ts';

/** What the operator decides about contacts. */
export interface ContactsSettings {
  /** The largest file that is imported, in MB (1024 × 1024 bytes). */
  importMaxMb: number;
  /** For how many days a change can be undone; 0 for none. */
  undoDays: number;
}

export const contacts = (settings: ContactsSettings) =>
  defineModule({
    name: 'contacts',
    rights,
    migrations: join(import.meta.dirname, 'migrations'),
    routes: [
      ...contactRoutes(settings),
      ...listRoutes,
      ...tagRoutes,
      ...historyRoutes,
      ...bulkRoutes(settings),
      ...changesetRoutes(settings),
      ...importRoutes(settings),
    ],
    jobs: [...tagJobs, ...lifeJobs(settings), ...importJobs, ...bulkJobs({ undo: undoBatch })],
    points: [contactsExtension],
    timetable: [...tagTimetable, ...lifeTimetable, ...importTimetable, ...bulkTimetable],
  });
