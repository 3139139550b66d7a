import { type CSSProperties, useRef } from 'react';
import { type Column, leastWidth, type RowAction } from './column.web.ts';
import { ColumnHeader } from './column-header.tsx';
import classes from './data-table.module.css';
import { PickBox } from './pick-box.tsx';
import { RowMenu } from './row-menu.tsx';
import { RowTitle } from './row-title.tsx';
import { pageBox } from './selection.web.ts';
import type { RowPicking } from './use-picking.web.ts';
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
  picking?: RowPicking;
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
        data-picking={picking?.on || undefined}
      >
        <TableHead given={given} keys={keys} />
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} given={given} onPick={range.press} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableHead<Row>({ given, keys }: { given: TableGiven<Row>; keys: readonly string[] }) {
  const { columns, rowActions, sort, onSort, picking } = given;
  return (
    <thead className={classes.head}>
      <tr>
        {picking?.on && (
          <th scope="col" className={classes.pickCell}>
            <PickBox
              label="Select all on this page"
              state={pageBox(picking.isPicked, keys)}
              onPick={(wanted) => picking.onPick(keys, wanted)}
            />
          </th>
        )}
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

interface RowGiven<Row> {
  row: Row;
  given: TableGiven<Row>;
  onPick: (key: string, wanted: boolean, extend: boolean) => void;
}

function TableRow<Row>({ row, given, onPick }: RowGiven<Row>) {
  const { columns, rowKey, rowLabel, rowTo, rowActions, picking } = given;
  const [first, ...others] = columns;
  const key = rowKey(row);
  const picked = picking?.on && picking.isPicked(key);
  return (
    <tr
      className={classes.row}
      data-leads={rowTo !== undefined || undefined}
      data-picked={picked || undefined}
    >
      {picking?.on && (
        <td className={classes.pickCell}>
          <PickBox
            label={`Select ${rowLabel(row)}`}
            state={picked ? 'all' : 'none'}
            onPick={(wanted, extend) => onPick(key, wanted, extend)}
          />
        </td>
      )}
      <th scope="row" className={classes.title}>
        <RowTitle to={rowTo?.(row)}>{first?.render(row)}</RowTitle>
      </th>
      {others.map(({ key: name, label, align, onPhone, onTablet, render }, index) => (
        <td
          key={name}
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
