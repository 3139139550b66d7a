import Papa from 'papaparse';
import type { Format } from './import.contract.ts';

/** No line is longer than this, in characters. */
const MAX_LINE = 16_000_000;

/** No row of several lines is longer than this: beyond it a quotation mark was opened and never closed. */
const MAX_ROW = 1_000_000;

/** How many lines with stray quotation marks are read as they stand: for each the text around it is parsed again. */
const MAX_STRAYS = 100;

const SHOWN = 60;

/** A file whose rows cannot be told apart; `message` is a sentence for people. */
export class UnreadableTable extends Error {}

/**
 * Makes a function that takes the text of a file piece by piece, with single line ends, and gives the rows that are
 * complete by then.
 *
 * A line such as `"Cy" Junior,Three` opens no cell of several lines: its quotation marks are text.
 *
 * @throws UnreadableTable from that function, when a quotation mark is never closed.
 */
export function rowParser(delimiter: Format['delimiter']): (piece: string, ended: boolean) => string[][] {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
  let rest = '';
  let line = 1;
  let strays = 0;
  return (piece, ended) => {
    let rows: string[][] = [];
    rest += piece;
    for (;;) {
      const { data, errors, meta } = parser.parse(rest, 0, !ended);
      const fault = firstFault(data, errors) ?? endless(data.length, meta.cursor);
      rows = rows.concat(data.slice(0, fault?.row));
      pass(fault ? rest.lastIndexOf('\n', fault.index - 1) + 1 : meta.cursor);
      if (!fault) return rows;
      rows.push(strayLine(fault.begins));
    }
  };

  // Where a cell has swallowed other rows, because its quotation mark was not closed before them.
  function firstFault(rows: string[][], errors: Papa.ParseError[]) {
    for (const { code, row = 0, index = 0 } of errors) {
      const cells = rows[row] ?? [];
      const at = code === 'MissingQuotes' ? cells.length - 1 : cells.findIndex(holdsRows);
      if (at >= 0) return { row, index, begins: !cells.slice(0, at).some((cell) => cell.includes('\n')) };
    }
    return undefined;
  }

  function holdsRows(cell: string) {
    const end = cell.indexOf('\n');
    return end >= 0 && (cell.includes(`${delimiter}"`, end) || cell.includes('\n"', end));
  }

  function endless(row: number, index: number) {
    const most = rest.includes('\n', index) ? MAX_ROW : MAX_LINE;
    return rest.length - index > most ? { row, index, begins: true } : undefined;
  }

  function pass(length: number) {
    for (let at = rest.indexOf('\n'); at >= 0 && at < length; at = rest.indexOf('\n', at + 1)) line += 1;
    rest = rest.slice(length);
  }

  // `begins` tells that a row begins with this line: else what comes before it would be lost.
  function strayLine(begins: boolean) {
    const text = rest.slice(0, rest.includes('\n') ? rest.indexOf('\n') : rest.length);
    const marks = text.split('"').length - 1;
    if (text.length > MAX_LINE) throw new UnreadableTable(tooLong(line));
    strays += 1;
    if (!begins || marks % 2 > 0 || marks === 0 || strays > MAX_STRAYS)
      throw new UnreadableTable(unclosed(line, text));
    pass(text.length + 1);
    return cellsOf(text, delimiter);
  }
}

// A quotation mark counts only where a cell begins with it and ends with the next.
function cellsOf(line: string, delimiter: string) {
  const cell = new RegExp(`[${delimiter}](?:"((?:[^"]|"")*)"(?![^${delimiter}])|([^${delimiter}]*))`, 'g');
  return [...`${delimiter}${line}`.matchAll(cell)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

function unclosed(line: number, text: string) {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `A quotation mark (") is opened in line ${line.toLocaleString('en')} of this file and never closed, so that the rows after it cannot be told apart: ${shown} — Close or remove it there and import the file again.`;
}

function tooLong(line: number) {
  return `Line ${line.toLocaleString('en')} of this file is longer than ${MAX_LINE.toLocaleString('en')} characters: no row of contacts is. Check that the file is a table with one contact in each line and import it again.`;
}
