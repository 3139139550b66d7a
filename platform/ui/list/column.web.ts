import type { ComponentType, ReactNode } from 'react';

/** One column of a table, declared as data. The first one names the row and links to it. */
export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** What `sort` is called on the wire, where the column can be sorted: `name`, `createdAt`. */
  sort?: string;
  /** Which way the first click sorts; dates usually want the newest first. */
  firstSort?: 'ascending' | 'descending';
  /** A CSS width; columns without one share the rest. */
  width?: string;
  align?: 'start' | 'end';
  /**
   * On a phone a row is a card, its name on top. `line` gives the value a line of its own (unless given, for the
   * second column), `inline` puts it beside the others (for all after it), `hidden` leaves it out.
   */
  onPhone?: 'line' | 'inline' | 'hidden';
  /** Left out of a table that is narrow without being a phone's, for the others to have room. */
  onTablet?: 'hidden';
}

/** An entry of a row's menu. */
export interface RowAction {
  label: string;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Where it leads … */
  to?: string;
  /** … or what it does. */
  onClick?: () => void;
  /** Set apart and coloured as a warning. */
  danger?: boolean;
}

/** So many columns fit any window, narrowed; more of them keep their width, and the table scrolls. */
const NARROWED = 6;

/** How narrow a table may become before it scrolls sideways, as CSS; undefined for one that never does. */
export function leastWidth(columns: readonly Pick<Column<never>, 'width'>[]): string | undefined {
  if (columns.length <= NARROWED) return undefined;
  const widths = columns.map(({ width = '13rem' }) => (width.endsWith('%') ? '12rem' : width));
  return `calc(${widths.join(' + ')} + 3.25rem)`;
}

/** `-createdAt` as the column's name and its direction. */
export function sortOf(
  sort: string | undefined,
): { by: string; direction: 'ascending' | 'descending' } | undefined {
  if (!sort) return undefined;
  return sort.startsWith('-')
    ? { by: sort.slice(1), direction: 'descending' }
    : { by: sort, direction: 'ascending' };
}

/** What `sort` becomes when a column's header is pressed: its first direction, then the other way. */
export function sortAfterPress(
  sort: string | undefined,
  column: Pick<Column<never>, 'sort' | 'firstSort'>,
): string {
  const now = sortOf(sort);
  const by = column.sort ?? '';
  const first = column.firstSort ?? 'ascending';
  const descending = now?.by === by ? now.direction === 'ascending' : first === 'descending';
  return descending ? `-${by}` : by;
}
