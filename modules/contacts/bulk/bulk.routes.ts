import { Readable } from 'node:stream';
import { placeOf } from '../../../platform/http/place.ts';
import { sendProgress } from '../../../platform/http/progress-events.ts';
import { type Route, reads, streams, writes } from '../../../platform/http/route.ts';
import {
  bulkEventsEndpoint,
  bulkLeftEndpoint,
  bulkPreflightEndpoint,
  cancelBulkEndpoint,
  exportFileEndpoint,
  getBulkEndpoint,
  isGoingOn,
  startBulkEndpoint,
  startExportEndpoint,
} from './bulk.contract.ts';
import { presentWork } from './bulk.present.ts';
import { findBulk, leftOf } from './bulk.sql.ts';
import { cancelBulk, getBulk } from './bulk.ts';
import { exportCsv, getExport, startExport } from './export.ts';
import { preflight } from './preflight.ts';
import { startBulk } from './start-bulk.ts';

/** The routes of work on many contacts; `undoDays` is for how many days it can be undone. */
export function bulkRoutes({ undoDays }: { undoDays: number }): Route[] {
  return [
    writes(startBulkEndpoint, async ({ tx, body, actor, log }) => {
      const { id } = await startBulk(tx, body, { actor, log });
      return presentWork(await getBulk(tx, id), { undoDays });
    }),
    reads(getBulkEndpoint, async ({ db, params }) => presentWork(await getBulk(db, params.id), { undoDays })),
    streams(bulkEventsEndpoint, async ({ db, params: { id }, request, reply }) => {
      await getBulk(db, id);
      return sendProgress({ request, reply }, async () => {
        const bulk = await findBulk(db, id);
        return bulk && { told: presentWork(bulk, { undoDays }), ended: !isGoingOn(bulk.status) };
      });
    }),
    writes(cancelBulkEndpoint, async ({ tx, params, actor }) =>
      presentWork(await cancelBulk(tx, params.id, actor), { undoDays }),
    ),
    reads(bulkLeftEndpoint, async ({ db, actor, params, query: { limit, cursor } }) => {
      const { id } = await getBulk(db, params.id);
      const seesDeleted = actor.rights.has('contacts.delete');
      return leftOf(db, id, { seesDeleted, limit, cursor: placeOf(cursor, 'left') });
    }),
    reads(bulkPreflightEndpoint, async ({ db, body, actor, log }) => ({
      ...(await preflight(db, body.selection, { actor, log })),
      undoDays,
    })),
    writes(startExportEndpoint, ({ tx, body, actor, log }) => startExport(tx, body, { actor, log })),
    streams(exportFileEndpoint, async ({ db, params, reply }) => {
      const found = await getExport(db, params.id);
      const name = `contacts-${found.created_at.toISOString().slice(0, 10)}.csv`;
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store');
      return Readable.from(exportCsv(db, found));
    }),
  ];
}
