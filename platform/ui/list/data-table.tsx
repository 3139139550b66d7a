import type { Column, RowAction } from './column.web.ts';
import { ColumnHeader } from './column-header.tsx';
import classes from './data-table.module.css';
import { RowMenu } from './row-menu.tsx';
import { RowTitle } from './row-title.tsx';

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
}

/** A table of rows with sortable headers and a menu per row; on a phone each row is a card. */
export function DataTable<Row>(given: TableGiven<Row>) {
  const { label, columns, rows, rowKey, rowActions, sort, onSort } = given;
  return (
    <table className={classes.table} aria-label={label}>
      <thead className={classes.head}>
        <tr>
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
      <tbody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)} row={row} given={given} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow<Row>({ row, given }: { row: Row; given: TableGiven<Row> }) {
  const { columns, rowLabel, rowTo, rowActions } = given;
  const [first, ...others] = columns;
  return (
    <tr className={classes.row} data-leads={rowTo !== undefined || undefined}>
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
