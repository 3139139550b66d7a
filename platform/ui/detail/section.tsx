import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface Given {
  title: string;
  /** Beside the title: a button, a count. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A card with a title; a region of its own for screen readers. */
export function Section({ title, actions, children }: Given) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
