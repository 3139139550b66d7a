import { readFileSync } from 'node:fs';

/** The rows of a gold set that every reader must get right, by the names of its columns. */
export function goldRows(file: URL): Record<string, string>[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split('\t');
  return rows
    .map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [names[at] ?? at, cell])))
    .filter(({ level }) => level === 'must');
}
