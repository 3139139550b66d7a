import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { linkTo } from '../url/link-to.web.ts';
import classes from './data-table.module.css';

/** What names a row; its link is stretched over the whole row, so that every way to open a link works there. */
export function RowTitle({ to, children }: { to: string | undefined; children: ReactNode }) {
  if (to === undefined) {
    return (
      <span className={classes.titleText} tabIndex={-1} data-row-title>
        {children}
      </span>
    );
  }
  return (
    <Link {...linkTo(to)} className={classes.titleLink} data-row-title>
      {children}
    </Link>
  );
}
