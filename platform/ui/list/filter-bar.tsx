import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

/** The row of search and filters above a list. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <search className={classes.bar} aria-label="Search and filters">
      {children}
    </search>
  );
}
