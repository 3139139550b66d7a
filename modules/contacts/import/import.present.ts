import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { field, isField, type OfferedField, target } from './field.contract.ts';
import type { importDetail, importProgress, importSummary } from './import.contract.ts';
import { fileOf, type ImportRow, reasonsOf } from './import.sql.ts';
import { formatOf, mappingOf, notesOf } from './import-row.ts';
import { moduleFields } from './module-fields.ts';
import type { NoteCounts } from './notes.ts';
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
  return {
    ...presentImport(row),
    format,
    columns: row.headers.map((header, at) => ({
      header,
      samples: cells.map((cell) => cell[at] ?? ''),
      field: mapping[at] ?? null,
    })),
    moduleFields: moduleFields().map(presentOffered),
    tags: row.tags,
    changesetId: row.changeset_id,
    reasons: (await reasonsOf(db, row.id)).map(({ reason, rows }) => ({
      reason,
      text: reasonText(reason),
      rows,
    })),
    notes: presentNotes(notesOf(row)),
  };
}

function presentOffered({ name, label, module }: OfferedField) {
  return { name, label, module };
}

// The fields of the contact come first, in the order in which they are offered.
function presentNotes(notes: NoteCounts): z.output<typeof importDetail>['notes'] {
  const noted = Object.keys(notes).map((name) => target.parse(name));
  const own = field.options.filter((name) => noted.includes(name));
  return [...own, ...noted.filter((name) => !isField(name)).sort()].map((name) => ({
    ...{ field: name, unread: 0, shortened: 0 },
    ...notes[name],
  }));
}

const READING = 0.2;

// Reading the file is the smaller part of the work.
function progressOf({ rows, position, bytes_read, file_size }: ImportRow) {
  if (rows !== null) return READING + (1 - READING) * (rows === 0 ? 1 : position / rows);
  return file_size === 0 ? 0 : (READING * bytes_read) / file_size;
}
