import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { field } from './field.contract.ts';
import type { importDetail, importProgress, importSummary } from './import.contract.ts';
import { fileOf, type ImportRow, reasonsOf } from './import.sql.ts';
import { formatOf, mappingOf, notesOf } from './import-row.ts';
import { readPreview } from './preview.ts';
import { reasonText } from './reason-text.ts';

/** How far an import is, on the wire. */
export function presentProgress(row: ImportRow): z.output<typeof importProgress> {
  const { id, status, rows, created, updated, unchanged, skipped, error } = row;
  return {
    ...{ id, status, rows, created, updated, unchanged, skipped, error },
    progress: progressOf(row),
    finishedAt: row.finished_at,
  };
}

/** What an import looks like in a list. */
export function presentImport(row: ImportRow): z.output<typeof importSummary> {
  return {
    ...presentProgress(row),
    fileName: row.file_name,
    fileSize: row.file_size,
    by: row.actor_name,
    createdAt: row.created_at,
    startedAt: row.started_at,
  };
}

/** An import with its columns, and with the beginning of its file while that is being mapped. */
export async function presentDetail(db: Db, row: ImportRow): Promise<z.output<typeof importDetail>> {
  const format = formatOf(row);
  const cells = row.status === 'draft' ? (await readPreview(fileOf(db, row.id), format)).rows : [];
  const mapping = mappingOf(row);
  const notes = notesOf(row);
  return {
    ...presentImport(row),
    format,
    columns: row.headers.map((header, at) => ({
      header,
      samples: cells.map((cell) => cell[at] ?? ''),
      field: mapping[at] ?? null,
    })),
    tags: row.tags,
    changesetId: row.changeset_id,
    reasons: (await reasonsOf(db, row.id)).map(({ reason, rows }) => ({
      reason,
      text: reasonText(reason),
      rows,
    })),
    notes: field.options.flatMap((name) => (notes[name] ? [{ field: name, ...notes[name] }] : [])),
  };
}

const READING = 0.2;

// Reading the file is the smaller part of the work.
function progressOf({ rows, position, bytes_read, file_size }: ImportRow) {
  if (rows !== null) return READING + (1 - READING) * (rows === 0 ? 1 : position / rows);
  return file_size === 0 ? 0 : (READING * bytes_read) / file_size;
}
