import type { ReactNode } from 'react';
import classes from './field-list.module.css';

interface Field {
  label: string;
  /** A dash stands for nothing. */
  value: ReactNode;
}

/** Labels with their values, as the details of a thing. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className={classes.list}>
      {fields.map(({ label, value }) => (
        <div key={label} className={classes.field}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{isNothing(value) ? <Nothing /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing() {
  return (
    <span className={classes.nothing}>
      <span aria-hidden>–</span>
      <span className={classes.unseen}>not given</span>
    </span>
  );
}

function isNothing(value: ReactNode) {
  return value === null || value === undefined || value === '' || value === false;
}
