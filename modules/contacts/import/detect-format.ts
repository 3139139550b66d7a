import Papa from 'papaparse';
import { emailKey } from '../contact/email.ts';
import { fitsOf } from './fit-column.ts';
import type { Format } from './import.contract.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How the rows of a text are written, told from its beginning: its delimiter, and whether a header comes first. */
export function detectFormat(text: string): Omit<Format, 'encoding'> {
  const told = /^"?sep=([,;\t|])"?\n/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === told?.[1]) ?? detectDelimiter(text);
  const rows = rowsOf(text, delimiter);
  const addressed = rows.findIndex(holdsAddress);
  const named = rows.slice(0, addressed < 0 ? rows.length : addressed).findIndex(namesEmail);
  const skip = named >= 0 ? named : told ? 1 : 0;
  return { delimiter, skip, header: !rows[skip]?.some(isAddress) };
}

// Titles and notes above the table end where a row names its columns.
function namesEmail(row: string[]) {
  return row.some((cell) => fitsOf(cell).some(({ field }) => field === 'email'));
}

function holdsAddress(row: string[]) {
  return row.some(isAddress);
}

function isAddress(cell: string) {
  return emailKey(cell) !== null;
}

/**
 * The delimiter that cuts the rows into the same number of cells, and into more than one. Counting characters would
 * take the commas of decimals for it.
 */
function detectDelimiter(text: string): Format['delimiter'] {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(rowsOf(text, delimiter)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

function evenness(rows: string[][]) {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const even = rows.filter((row) => row.length === width).length / rows.length;
  return even * even * Math.log2(width + 1);
}

function rowsOf(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: 30,
    skipEmptyLines: 'greedy',
  });
  return data;
}
