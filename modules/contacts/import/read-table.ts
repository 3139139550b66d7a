import { decode } from './decode.ts';
import type { Format } from './import.contract.ts';
import { rowParser } from './row-parser.ts';

/** Pieces of text are parsed in slices, so that nobody waits long for the event loop. */
const SLICE = 64 * 1024;

// The mark that DOS programs put at the end of a file; it is no cell.
const END_OF_FILE = '\u001a';

/**
 * The rows of a file, in bunches, with memory that does not grow with the file. Blank rows and the rows before the
 * table are left out; the header, if there is one, is the first row.
 *
 * @throws UnreadableTable when a quotation mark is never closed.
 */
export async function* readTable(pieces: AsyncIterable<Buffer>, format: Format): AsyncGenerator<string[][]> {
  const rowsOf = rowParser(format.delimiter);
  let skip = format.skip;
  for await (const text of untilMark(slices(decode(pieces, format.encoding))))
    yield taken(rowsOf(text, false));
  yield taken(rowsOf('', true));

  function taken(rows: string[][]) {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const kept = filled.slice(skip);
    skip = Math.max(0, skip - filled.length);
    return kept;
  }
}

// Holds a mark at the end of a piece back, until it is known whether the file ends there.
async function* untilMark(texts: AsyncIterable<string>) {
  let held = '';
  for await (const text of texts) {
    const whole = held + text;
    held = whole.endsWith(END_OF_FILE) ? END_OF_FILE : '';
    yield held ? whole.slice(0, -1) : whole;
  }
}

async function* slices(texts: AsyncIterable<string>) {
  for await (const text of texts) {
    for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
  }
}
