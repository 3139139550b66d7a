import type { ReactNode } from 'react';
import { usePageTitle } from '../url/use-page-title.web.ts';
import { Mark } from './brand.tsx';
import classes from './page.module.css';

interface Given {
  title: string;
  subtitle?: ReactNode;
  children?: ReactNode;
}

/** The frame of a page outside the shell: sign-in, the owner's account, an invitation. */
export function CentredPage({ title, subtitle, children }: Given) {
  usePageTitle(title);
  return (
    <main className={classes.centred}>
      <div className={classes.box}>
        <p className={classes.brand}>
          <Mark size={28} />
          Contacts
        </p>
        <div className={classes.card}>
          <h1 className={classes.heading}>{title}</h1>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
          {children && <div className={classes.content}>{children}</div>}
        </div>
      </div>
    </main>
  );
}
