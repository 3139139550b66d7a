import { Readable } from 'node:stream';
import type { Db } from '../../../platform/db/db.ts';
import { placeOf } from '../../../platform/http/place.ts';
import { sendProgress } from '../../../platform/http/progress-events.ts';
import { type Route, reads, streams, writes } from '../../../platform/http/route.ts';
import {
  cancelImportEndpoint,
  discardImportEndpoint,
  getImportEndpoint,
  importEventsEndpoint,
  importLimitsEndpoint,
  isRunning,
  listImportsEndpoint,
  prepareImportEndpoint,
  runImportEndpoint,
  skippedRowsEndpoint,
  uploadImportEndpoint,
} from './import.contract.ts';
import { presentDetail, presentImport, presentProgress } from './import.present.ts';
import { findImport, importsByTime } from './import.sql.ts';
import { cancelImport, discardImport, getImport, prepareImport, startImport } from './import.ts';
import { skippedCsv } from './skipped.ts';
import { takeIn } from './upload.ts';

/** The routes of imports; `importMaxMb` is the largest file they take. */
export function importRoutes({ importMaxMb }: { importMaxMb: number }): Route[] {
  return [
    reads(importLimitsEndpoint, async () => ({ maxMb: importMaxMb })),
    streams(uploadImportEndpoint, async ({ db, actor, query, request, reply }) => {
      const announced = request.headers['content-length'];
      // What is left of a body that is refused is waited for only when its end is known.
      if (announced === undefined) reply.header('connection', 'close');
      const bytes = request.body instanceof Readable ? request.body : Readable.from([]);
      const upload = { fileName: query.fileName, length: Number(announced ?? 0), bytes };
      return presentDetail(db, await takeIn(db, upload, { actor, maxMb: importMaxMb }));
    }),
    reads(listImportsEndpoint, async ({ db, query }) => {
      const page = await importsByTime(db, { limit: query.limit, cursor: placeOf(query.cursor, 'newest') });
      return { ...page, items: page.items.map(presentImport) };
    }),
    reads(getImportEndpoint, async ({ db, params }) => presentDetail(db, await getImport(db, params.id))),
    writes(prepareImportEndpoint, async ({ tx, params, body }) =>
      presentDetail(tx, await prepareImport(tx, params.id, body)),
    ),
    writes(runImportEndpoint, async ({ tx, params, actor }) =>
      presentProgress(await startImport(tx, params.id, actor)),
    ),
    writes(cancelImportEndpoint, async ({ tx, params }) =>
      presentProgress(await cancelImport(tx, params.id)),
    ),
    writes(discardImportEndpoint, async ({ tx, params }) => discardImport(tx, params.id)),
    streams(importEventsEndpoint, async ({ db, params, request, reply }) => {
      await getImport(db, params.id);
      return sendProgress({ request, reply }, () => progressOfImport(db, params.id));
    }),
    streams(skippedRowsEndpoint, async ({ db, params, reply }) => {
      const row = await getImport(db, params.id);
      const name = encodeURIComponent(`${row.file_name.replace(/\.\w+$/, '')} skipped.csv`);
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`);
      return Readable.from(skippedCsv(db, row));
    }),
  ];
}

async function progressOfImport(db: Db, id: string) {
  const row = await findImport(db, id);
  return row && { told: presentProgress(row), ended: !isRunning(row.status) };
}
