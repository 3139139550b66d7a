/** One line of CSV, with the end that the standard gives it. A cell that a spreadsheet would run as a formula is marked as text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

// Every cell is quoted: what separates cells is not the same for every program that opens the file.
function csvCell(cell: string) {
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${guarded.replaceAll('"', '""')}"`;
}
