import type { ImportStatus } from './import.contract.ts';

/** The state of an import as people read it. */
export const STATUS_WORDS: Record<ImportStatus, string> = {
  uploading: 'Uploading',
  draft: 'Not started',
  queued: 'Waiting',
  reading: 'Reading',
  importing: 'Importing',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

/** "1,204 rows", "1 row". */
export function rowsInWords(rows: number): string {
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
}

/** "1.4 MB", "12 kB". */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
