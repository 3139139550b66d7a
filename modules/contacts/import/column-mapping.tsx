import { NativeSelect } from '@mantine/core';
import classes from './column-mapping.module.css';
import { FIELD_LABELS, field as fieldSchema, type Mapping } from './field.contract.ts';
import type { ImportDetail } from './import.contract.ts';

type Column = ImportDetail['columns'][number];

interface Given {
  columns: readonly Column[];
  onChange: (mapping: Mapping) => void;
}

const OPTIONS = [
  { value: '', label: 'Not imported' },
  ...fieldSchema.options.map((value) => ({ value, label: FIELD_LABELS[value] })),
];

/** The columns of a file with some of their cells, and for each the field it goes to. */
export function ColumnMapping({ columns, onChange }: Given) {
  const choose = (at: number, chosen: string) => {
    const field = fieldSchema.safeParse(chosen).data ?? null;
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
            data={OPTIONS}
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
