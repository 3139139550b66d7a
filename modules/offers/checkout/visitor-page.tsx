import type { ReactNode } from 'react';
import classes from './visitor-page.module.css';

interface Given {
  /** Stands above everything: that no money moves, say. */
  hint?: ReactNode;
  children: ReactNode;
}

/** The frame of a page for visitors: no shell, nothing but what they came for. */
export function VisitorPage({ hint, children }: Given) {
  return (
    <main className={classes.page}>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.inner}>{children}</div>
    </main>
  );
}

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
