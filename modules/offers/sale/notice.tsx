import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** A word of its own in the middle of a visitor's page, with what to do next. */
export function Notice({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className={classes.notice}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h1 className={classes.title}>{title}</h1>
      {children}
    </div>
  );
}
