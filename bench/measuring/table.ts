/** What a workload found out, as it is printed. */
export interface Table {
  title: string;
  /** What was measured and how, in a sentence or two. */
  note: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** The p95 of what it measured, in milliseconds by its name, where sizes are compared. */
  p95s?: ReadonlyMap<string, number>;
}

/** A table in Markdown that also reads well as plain text: the first column to the left, the others to the right. */
export function asMarkdown({ title, note, columns, rows }: Table): string {
  const widths = columns.map((column, at) =>
    Math.max(column.length, 3, ...rows.map((row) => cell(row, at).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => pad(cell(cells, at), width, at)).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`## ${title}`, '', ...(note ? [note, ''] : []), line(columns), rule, ...rows.map(line), ''].join(
    '\n',
  );
}

function cell(row: readonly string[], at: number) {
  return row[at] ?? '';
}

function pad(text: string, width: number, at: number) {
  return at === 0 ? text.padEnd(width) : text.padStart(width);
}
