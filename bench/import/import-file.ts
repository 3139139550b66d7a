import { setTimeout as pause } from 'node:timers/promises';
import {
  getImportEndpoint,
  importDetail,
  importProgress,
  runImportEndpoint,
  uploadImportEndpoint,
} from '../../modules/contacts/import/import.contract.ts';
import type { Session } from '../app/session.ts';

export type Outcome = Record<'created' | 'updated' | 'unchanged' | 'skipped', number>;

/** Uploads a file and imports it with the columns as they were recognised, as the screen does; waits for the end. */
export async function importFile({ send }: Session, file: Blob): Promise<Outcome> {
  const upload = await send(
    uploadImportEndpoint.method,
    `${uploadImportEndpoint.path}?fileName=bench.csv`,
    file,
  );
  const { id, columns } = detail.parse(upload);
  const unknown = columns.filter((column) => column.field === null);
  if (unknown.length > 0) throw new Error(`Columns were not recognised: ${JSON.stringify(unknown)}`);
  await send(runImportEndpoint.method, runImportEndpoint.path.replace(':id', id));
  for (;;) {
    const { status, error, ...counts } = progress.parse(
      await send(getImportEndpoint.method, getImportEndpoint.path.replace(':id', id)),
    );
    if (status === 'done') return counts;
    if (status === 'failed' || status === 'cancelled') throw new Error(`The import ${status}: ${error}`);
    await pause(50);
  }
}

const detail = importDetail.pick({ id: true, columns: true });
const progress = importProgress.pick({
  status: true,
  error: true,
  created: true,
  updated: true,
  unchanged: true,
  skipped: true,
});
