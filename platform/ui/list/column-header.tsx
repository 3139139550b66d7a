import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type Column, sortAfterPress, sortOf } from './column.web.ts';
import classes from './data-table.module.css';

interface Given<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

/** A column's header; where the column can be sorted, a button that says which way it is. */
export function ColumnHeader<Row>({ column, sort, onSort }: Given<Row>) {
  const now = sortOf(sort);
  const direction = column.sort !== undefined && now?.by === column.sort ? now.direction : undefined;
  const style = { width: column.width };
  if (column.sort === undefined || !onSort) {
    return (
      <th scope="col" style={style} data-align={column.align} data-tablet={column.onTablet}>
        {column.label}
      </th>
    );
  }
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      style={style}
      data-align={column.align}
      data-tablet={column.onTablet}
      aria-sort={direction ?? 'none'}
    >
      <UnstyledButton className={classes.sort} onClick={() => onSort(sortAfterPress(sort, column))}>
        {column.label}
        <Arrow
          size={13}
          stroke={2}
          className={classes.arrow}
          data-on={direction !== undefined || undefined}
        />
      </UnstyledButton>
    </th>
  );
}
