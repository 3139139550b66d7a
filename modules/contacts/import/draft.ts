import { decode } from './decode.ts';
import { MAX_COLUMNS } from './field.contract.ts';
import type { Format } from './import.contract.ts';
import { onlyHeader, tooManyColumns } from './import.problems.ts';
import { guessMapping, readPreview } from './preview.ts';

const ENOUGH = 64 * 1024;

/** The beginning of a file as text, enough to tell how it is written. */
export async function textOf(pieces: AsyncIterable<Buffer>, encoding: Format['encoding']): Promise<string> {
  let text = '';
  for await (const more of decode(pieces, encoding)) {
    text += more;
    if (text.length >= ENOUGH) break;
  }
  return text.slice(0, ENOUGH);
}

/**
 * What an import keeps of a file read in a format: the names of its columns and where they go by themselves.
 *
 * @throws Problem 422 `no_rows` when there is nothing but a header, `too_many_columns`, or `unreadable_table`.
 */
export async function draftColumns(pieces: AsyncIterable<Buffer>, format: Format) {
  const preview = await readPreview(pieces, format);
  if (preview.rows.length === 0) throw onlyHeader();
  if (preview.headers.length > MAX_COLUMNS) throw tooManyColumns(preview.headers.length);
  return {
    format: JSON.stringify(format),
    headers: preview.headers,
    mapping: JSON.stringify(guessMapping(preview)),
  };
}
