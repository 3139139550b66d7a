import { cellText } from './cell.ts';
import type { Mapping, Target } from './field.contract.ts';

/** For each thing that columns go to, the places of those columns. */
export type MappedColumns = ReadonlyMap<Target, readonly number[]>;

export function mappedColumns(mapping: Mapping): MappedColumns {
  const columns = new Map<Target, number[]>();
  for (const [at, target] of mapping.entries())
    if (target) columns.set(target, [...(columns.get(target) ?? []), at]);
  return columns;
}

/** Of several columns for one field the first that says something counts; null when none does. */
export function firstFilled(columns: readonly number[] | undefined, cells: readonly string[]): string | null {
  for (const at of columns ?? []) {
    const text = cellText(cells[at] ?? '');
    if (text !== '') return text;
  }
  return null;
}
