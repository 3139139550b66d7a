import type { z } from 'zod';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { openChangeset } from '../history/changeset.ts';
import { draftColumns } from './draft.ts';
import type { Mapping } from './field.contract.ts';
import { isRunning, type prepareImportEndpoint } from './import.contract.ts';
import {
  alreadyStarted,
  emailNotMapped,
  importGone,
  notOffered,
  notRunning,
  wrongMapping,
} from './import.problems.ts';
import {
  concludeImport,
  fileOf,
  findImport,
  type ImportRow,
  lockImport,
  removeImport,
  updateImport,
} from './import.sql.ts';
import { formatOf, mappingOf } from './import-row.ts';
import { enqueueImport } from './import-work.ts';
import { goneFields } from './module-fields.ts';

type Preparation = z.output<typeof prepareImportEndpoint.body>;

/** @throws Problem 404. */
export async function getImport(db: Db, id: string): Promise<ImportRow> {
  const found = await findImport(db, id);
  if (!found || found.status === 'uploading') throw importGone();
  return found;
}

/**
 * Changes how a file is read, where its columns go, or the tags for all. Another format finds the columns anew.
 *
 * @throws Problem 404; 409 once it was started; 400 for a mapping of another number of columns, or to a field that
 *   nobody offers (any more), unless the draft has it since it was offered.
 */
export async function prepareImport(
  tx: Tx,
  id: string,
  { format, mapping, tags }: Preparation,
): Promise<ImportRow> {
  const draft = await lockDraft(tx, id);
  const columns = format && (await draftColumns(fileOf(tx, id), { ...formatOf(draft), ...format }));
  const width = (columns ?? draft).headers.length;
  if (mapping && mapping.length !== width) throw wrongMapping(width);
  const [unknown] = goneFields(mapping ?? []).filter((name) => !mappingOf(draft).includes(name));
  if (unknown) throw notOffered(unknown);
  const changed = { ...columns, ...(mapping && { mapping: JSON.stringify(mapping) }), ...(tags && { tags }) };
  return Object.keys(changed).length > 0 ? updateImport(tx, id, changed) : draft;
}

/**
 * Starts an import; it runs in the background from then on, under one changeset.
 *
 * @throws Problem 404; 409 when it was started before; 422 while no column is the e-mail.
 */
export async function startImport(tx: Tx, id: string, actor: Actor): Promise<ImportRow> {
  const draft = await lockDraft(tx, id);
  if (!mapsEmail(mappingOf(draft))) throw emailNotMapped();
  const cause = { kind: 'import', id, label: draft.file_name };
  const changesetId = await openChangeset(tx, { kind: 'import', actor, cause });
  await enqueueImport(tx, id);
  return updateImport(tx, id, { status: 'queued', changeset_id: changesetId, started_at: new Date() });
}

/**
 * Stops a running import. The batch it is at is taken back; what was done before stays done.
 *
 * @throws Problem 404; 409 when it does not run.
 */
export async function cancelImport(tx: Tx, id: string): Promise<ImportRow> {
  const running = await lockImport(tx, id);
  if (!running || running.status === 'uploading') throw importGone();
  if (!isRunning(running.status)) throw notRunning();
  const cancelled = await updateImport(tx, id, { status: 'cancelled', finished_at: new Date() });
  await concludeImport(tx, id);
  return cancelled;
}

/** @throws Problem 404; 409 once it was started. */
export async function discardImport(tx: Tx, id: string): Promise<void> {
  await lockDraft(tx, id);
  await removeImport(tx, id);
}

async function lockDraft(tx: Tx, id: string) {
  const draft = await lockImport(tx, id);
  if (!draft || draft.status === 'uploading') throw importGone();
  if (draft.status !== 'draft') throw alreadyStarted();
  return draft;
}

function mapsEmail(mapping: Mapping) {
  return mapping.includes('email');
}
