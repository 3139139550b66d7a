import { NativeSelect } from '@mantine/core';
import classes from './column-mapping.module.css';
import { type Mapping, type OfferedField, target } from './field.contract.ts';
import type { ImportDetail } from './import.contract.ts';
import { targetOptions } from './target-options.web.ts';

type Column = ImportDetail['columns'][number];

interface Given {
  columns: readonly Column[];
  moduleFields: readonly OfferedField[];
  onChange: (mapping: Mapping) => void;
}

/** The columns of a file with some of their cells, and for each the field it goes to. */
export function ColumnMapping({ columns, moduleFields, onChange }: Given) {
  const choose = (at: number, chosen: string) => {
    const field = target.safeParse(chosen).data ?? null;
    onChange(columns.map((column, other) => (other === at ? field : column.field)));
  };
  // Columns have no identity but their place: names may repeat.
  const placed = columns.map((column, at) => ({ ...column, at }));
  return (
    <ul className={classes.columns}>
      {placed.map(({ at, ...column }) => (
        <li key={at} className={classes.column} data-unmapped={!column.field || undefined}>
          <div className={classes.cells}>
            <span className={classes.header}>{column.header}</span>
            <span className={classes.samples}>{samplesOf(column)}</span>
          </div>
          <NativeSelect
            aria-label={`Field for “${column.header}”`}
            data={targetOptions(moduleFields, column.field)}
            value={column.field ?? ''}
            onChange={(event) => choose(at, event.currentTarget.value)}
          />
        </li>
      ))}
    </ul>
  );
}

function samplesOf({ samples }: Column) {
  const different = [...new Set(samples.filter((sample) => sample !== ''))].slice(0, 3);
  return different.length > 0 ? different.join(' · ') : 'Blank in the first rows';
}
