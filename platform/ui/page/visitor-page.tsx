import { type ReactNode, useEffect } from 'react';
import classes from './visitor-page.module.css';

interface Given {
  /** Names the browser's tab, once it is known; the product's own name says nothing to visitors. */
  title?: string;
  /** Stands above everything: that no money moves, say. */
  hint?: ReactNode;
  /** For a short form: a column that is easy to read. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of a page for visitors: no shell, nothing but what they came for. */
export function VisitorPage({ title, hint, narrow, children }: Given) {
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return (
    <main className={classes.page}>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.inner} data-narrow={narrow || undefined}>
        {children}
      </div>
    </main>
  );
}
