import Papa from 'papaparse';
import { decode } from './decode.ts';
import type { Format } from './import.contract.ts';

/** No row is longer than this, in characters: beyond it a quotation mark was opened and never closed. */
const MAX_ROW = 16 * 1024 * 1024;

/** Pieces of text are parsed in slices, so that nobody waits long for the event loop. */
const SLICE = 64 * 1024;

// The mark that DOS programs put at the end of a file; it is no cell.
const END_OF_FILE = '\u001a';

/** A file whose rows cannot be told apart; `message` is a sentence for people. */
export class UnreadableTable extends Error {}

/**
 * The rows of a file, in bunches, with memory that does not grow with the file. Blank rows and the rows before the
 * table are left out; the header, if there is one, is the first row.
 *
 * @throws UnreadableTable when a quotation mark is never closed.
 */
export async function* readTable(pieces: AsyncIterable<Buffer>, format: Format): AsyncGenerator<string[][]> {
  const parser = new Papa.Parser({
    delimiter: format.delimiter,
    newline: '\n',
    quoteChar: '"',
    escapeChar: '"',
  });
  let rest = '';
  let skip = format.skip;
  for await (const slice of slices(decode(pieces, format.encoding))) {
    const { rows, used } = parse(parser, rest + slice, true);
    rest = (rest + slice).slice(used);
    if (rest.length > MAX_ROW) throw new UnreadableTable(UNCLOSED);
    yield taken(rows);
  }
  const end = rest.endsWith(END_OF_FILE) ? rest.slice(0, -1) : rest;
  if (end) yield taken(parse(parser, end, false).rows);

  function taken(rows: string[][]) {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const kept = filled.slice(skip);
    skip = Math.max(0, skip - filled.length);
    return kept;
  }
}

const UNCLOSED =
  'A quotation mark (") is opened in this file and never closed, so that its rows cannot be told apart. Correct it and import the file again.';

function parse(parser: Papa.Parser, text: string, more: boolean): { rows: string[][]; used: number } {
  const { data, meta } = parser.parse(text, 0, more);
  return { rows: data, used: meta.cursor };
}

async function* slices(texts: AsyncIterable<string>) {
  for await (const text of texts) {
    for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
  }
}
