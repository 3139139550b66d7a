import type { ReactNode } from 'react';
import classes from './tag-chip.module.css';

/** A tag as a small chip. */
export function TagChip({ children }: { children: ReactNode }) {
  return <span className={classes.chip}>{children}</span>;
}
