import { factorVerdict } from './bar.ts';
import { milliseconds, thousands } from './figures.ts';
import type { Table } from './table.ts';

/** The p95 of each work by its name, measured with so many contacts. */
export interface Size {
  contacts: number;
  p95s: ReadonlyMap<string, number>;
}

// The issue's: ten times the contacts may take twice the time.
const MOST = 2;

/** How the p95 of the same work grew from the first size to each later one. */
export function growthTables([first, ...later]: readonly Size[]): Table[] {
  return later.flatMap((size) => (first ? [growthTable(first, size)] : []));
}

function growthTable(small: Size, large: Size): Table {
  const both = [...small.p95s].flatMap(([work, before]) => {
    const after = large.p95s.get(work);
    return after === undefined ? [] : [{ work, before, after, factor: after / before }];
  });
  const rows = both
    .toSorted((one, other) => other.factor - one.factor)
    .map(({ work, before, after, factor }) => [
      work,
      milliseconds(before),
      milliseconds(after),
      factor.toFixed(2),
      factorVerdict(factor, MOST),
    ]);
  return {
    title: `Growth from ${thousands(small.contacts)} to ${thousands(large.contacts)} contacts`,
    note: 'The p95 over HTTP of the same work, the fastest growing first.',
    columns: ['work', `${thousands(small.contacts)}`, `${thousands(large.contacts)}`, '×', 'bar'],
    rows,
  };
}
