import type { Mapping } from './field.contract.ts';
import { guessColumns } from './guess-columns.ts';
import type { Format } from './import.contract.ts';
import { unreadableTable } from './import.problems.ts';
import { withModuleFields } from './module-fields.ts';
import { readTable } from './read-table.ts';
import { UnreadableTable } from './row-parser.ts';

/** How many rows the mapping is decided by. */
const PREVIEW_ROWS = 20;
const MAX_CELL = 200;

/** The beginning of a file as rows: the names of its columns and the first cells of each. */
export interface Preview {
  headers: string[];
  rows: string[][];
}

/**
 * Reads the beginning of a file as a format says.
 *
 * @throws Problem 422 `unreadable_table` when its rows cannot be told apart.
 */
export async function readPreview(pieces: AsyncIterable<Buffer>, format: Format): Promise<Preview> {
  const rows = await firstRows(pieces, format);
  const names = format.header ? (rows.shift() ?? []) : [];
  const first = rows.slice(0, PREVIEW_ROWS);
  const width = first.reduce((most, row) => Math.max(most, row.length), names.length);
  return {
    headers: Array.from({ length: width }, (_, at) => shortened(names[at] ?? '') || `Column ${at + 1}`),
    rows: first.map((row) => row.map(shortened)),
  };
}

async function firstRows(pieces: AsyncIterable<Buffer>, format: Format) {
  const rows: string[][] = [];
  try {
    for await (const bunch of readTable(pieces, format)) {
      rows.push(...bunch.slice(0, PREVIEW_ROWS + 1));
      if (rows.length > PREVIEW_ROWS) break;
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? unreadableTable(error.message) : error;
  }
  return rows;
}

/** Where the columns of a file go by themselves. */
export function guessMapping({ headers, rows }: Preview): Mapping {
  const columns = headers.map((header, at) => ({ header, cells: rows.map((row) => row[at]?.trim() ?? '') }));
  return withModuleFields(guessColumns(columns), headers);
}

function shortened(cell: string) {
  const text = cell.replaceAll(/\s+/gu, ' ').trim();
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
}
