import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { tagNames } from '../tags/tag-name.contract.ts';
import { mapping, offeredField, target } from './field.contract.ts';

export const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);

/** How the bytes of a file become rows. */
export const format = z.object({
  encoding,
  delimiter: z.enum([',', ';', '\t', '|']),
  /** Rows before the table, as a `sep=` line. */
  skip: z.number().int().min(0).max(100),
  header: z.boolean().describe('Whether the first row holds the names of the columns'),
});

export type Format = z.output<typeof format>;

export const importStatus = z.enum([
  'uploading',
  'draft',
  'queued',
  'reading',
  'importing',
  'done',
  'cancelled',
  'failed',
]);

export type ImportStatus = z.output<typeof importStatus>;

/** The states of an import that has been started and has not ended. */
export const RUNNING = ['queued', 'reading', 'importing'] as const satisfies ImportStatus[];

/** Whether an import runs: it has been started and has not ended. */
export function isRunning(status: ImportStatus): boolean {
  return RUNNING.some((running) => running === status);
}

/** Where an import stands; created + updated + unchanged + skipped = the rows that are decided. */
export const importProgress = z.object({
  id: z.uuid(),
  status: importStatus,
  progress: z.number().min(0).max(1),
  rows: z.number().int().nullable().describe('Null until the file has been read'),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  error: z.string().nullable(),
  finishedAt: time.nullable(),
});

export type ImportProgress = OnWire<typeof importProgress>;

export const importSummary = importProgress.extend({
  fileName: z.string(),
  fileSize: z.number().int(),
  by: z.string(),
  createdAt: time,
  startedAt: time.nullable(),
});

export type ImportSummary = OnWire<typeof importSummary>;

const importColumn = z.object({
  header: z.string(),
  samples: z.array(z.string()).describe('Its cells in the first rows, shortened'),
  field: target.nullable(),
});

export const importDetail = importSummary.extend({
  format,
  columns: z.array(importColumn),
  moduleFields: z
    .array(offeredField)
    .describe(
      'The fields that installed modules add to those of the contact; a column can go to any of them',
    ),
  tags: z.array(z.string()),
  changesetId: z.uuid().nullable(),
  reasons: z.array(z.object({ reason: z.string(), text: z.string(), rows: z.number().int() })),
  notes: z
    .array(
      z.object({
        field: target,
        unread: z.number().int(),
        shortened: z.number().int(),
        gone: z
          .literal(true)
          .optional()
          .describe('Whether no installed module offered the field, so that it was left out'),
      }),
    )
    .describe('Cells that could not be read and were left out, or were too long and were shortened'),
});

export type ImportDetail = OnWire<typeof importDetail>;

const resource = 'imports';
const path = '/api/v1/imports/:id';
const access = { right: 'contacts.import' };

export const importLimitsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/imports/limits',
  access,
  resource,
  summary: 'The largest file that can be imported.',
  reply: z.object({ maxMb: z.number() }),
});

export const uploadImportEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/imports',
  access,
  resource,
  summary: 'Upload a CSV, TSV or TXT file: its bytes are the body. Nothing is imported until it is started.',
  query: z.object({ fileName: z.string().trim().min(1, 'Give the name of the file.').max(255) }),
  status: 201,
  reply: importDetail,
});

export const listImportsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/imports',
  access,
  resource,
  summary: 'Imports, newest first.',
  query: pageQuery,
  reply: pageOf(importSummary),
});

export const getImportEndpoint = endpoint({
  method: 'GET',
  path,
  access,
  resource,
  summary: 'One import: how its file is read, where its columns go, and how far it is.',
  params: idParams,
  reply: importDetail,
});

export const prepareImportEndpoint = endpoint({
  method: 'PATCH',
  path,
  access,
  resource,
  summary: 'Change how the file is read, where its columns go, or the tags that all its contacts get.',
  params: idParams,
  body: z.object({
    format: format.partial().optional(),
    mapping: mapping.optional(),
    tags: tagNames.optional(),
  }),
  reply: importDetail,
});

export const runImportEndpoint = endpoint({
  method: 'POST',
  path: `${path}/run`,
  access,
  resource,
  summary: 'Start the import. It runs in the background; follow it by its events.',
  params: idParams,
  status: 202,
  reply: importProgress,
});

export const cancelImportEndpoint = endpoint({
  method: 'DELETE',
  path: `${path}/run`,
  access,
  resource,
  summary: 'Stop a running import. What is done stays done.',
  params: idParams,
  status: 200,
  reply: importProgress,
});

export const discardImportEndpoint = endpoint({
  method: 'DELETE',
  path,
  access,
  resource,
  summary: 'Discard an import that was not started, with its file.',
  params: idParams,
});

export const importEventsEndpoint = endpoint({
  method: 'GET',
  path: `${path}/events`,
  access,
  resource,
  summary: 'The progress of an import as server-sent events, until it ends.',
  params: idParams,
  reply: importProgress,
});

export const skippedRowsEndpoint = endpoint({
  method: 'GET',
  path: `${path}/skipped.csv`,
  access,
  resource,
  summary:
    'The skipped rows with their numbers and reasons, as a file that can be mended and imported again.',
  params: idParams,
  reply: z.string(),
});
