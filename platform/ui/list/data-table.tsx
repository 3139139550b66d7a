import { type CSSProperties, type ReactNode, useRef } from 'react';
import { type Column, leastWidth, type RowAction } from './column.web.ts';
import { ColumnHeader } from './column-header.tsx';
import classes from './data-table.module.css';
import { PagePick, RowPick } from './pick-cells.tsx';
import type { Picking } from './picking.web.ts';
import { RowMenu } from './row-menu.tsx';
import { RowTitle } from './row-title.tsx';
import { usePicked } from './use-picking.web.ts';
import { useRangePicking } from './use-range-picking.web.ts';
import { useRowKeys } from './use-row-keys.web.ts';

export interface TableGiven<Row> {
  /** What the table lists, for screen readers: "Contacts". */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What people call this row: a name, for the label of its menu. */
  rowLabel: (row: Row) => string;
  /** Where a row leads: its first cell is the link, and the whole row its target. */
  rowTo?: (row: Row) => string;
  rowActions?: (row: Row) => readonly RowAction[];
  /** `name` or `-createdAt`, as on the wire. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** Lets rows be picked, as `usePicking` keeps it. */
  picking?: Picking | undefined;
}

/**
 * A table of rows with sortable headers and a menu per row; on a phone each row is a card. With many columns it scrolls
 * sideways in a frame of its own.
 */
export function DataTable<Row>(given: TableGiven<Row>) {
  const { label, columns, rows, rowKey, picking } = given;
  const table = useRef<HTMLTableElement>(null);
  const keys = rows.map(rowKey);
  const range = useRangePicking(keys, picking);
  const on = usePicked(picking, (now) => now.on);
  useRowKeys(table, { keys, picking, range });
  const width = leastWidth(columns);
  // React's types know no variables of CSS.
  const least = { '--least': width } as CSSProperties;
  return (
    <div className={classes.frame} data-wide={width !== undefined || undefined}>
      <table
        ref={table}
        className={classes.table}
        style={least}
        aria-label={label}
        data-rows
        data-picking={on || undefined}
      >
        <TableHead given={given}>{picking && on && <PagePick picking={picking} keys={keys} />}</TableHead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} given={given}>
              {picking && on && (
                <RowPick
                  picking={picking}
                  rowKey={rowKey(row)}
                  label={`Select ${given.rowLabel(row)}`}
                  onPick={range.press}
                />
              )}
            </TableRow>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PartGiven<Row> {
  given: TableGiven<Row>;
  /** The cell with the box that picks, where there is one. */
  children: ReactNode;
}

function TableHead<Row>({ given, children }: PartGiven<Row>) {
  const { columns, rowActions, sort, onSort } = given;
  return (
    <thead className={classes.head}>
      <tr>
        {children}
        {columns.map((column) => (
          <ColumnHeader key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
        {rowActions && (
          <th scope="col" className={classes.menuHead}>
            <span className={classes.unseen}>Actions</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function TableRow<Row>({ row, given, children }: PartGiven<Row> & { row: Row }) {
  const { columns, rowLabel, rowTo, rowActions } = given;
  const [first, ...others] = columns;
  return (
    <tr className={classes.row} data-leads={rowTo !== undefined || undefined}>
      {children}
      <th scope="row" className={classes.title}>
        <RowTitle to={rowTo?.(row)}>{first?.render(row)}</RowTitle>
      </th>
      {others.map(({ key, label, align, onPhone, onTablet, render }, index) => (
        <td
          key={key}
          className={classes.cell}
          data-label={label}
          data-align={align}
          data-tablet={onTablet}
          data-phone={onPhone ?? (index === 0 ? 'line' : 'inline')}
        >
          {render(row)}
        </td>
      ))}
      {rowActions && (
        <td className={classes.menuCell}>
          <RowMenu label={rowLabel(row)} actions={rowActions(row)} />
        </td>
      )}
    </tr>
  );
}
