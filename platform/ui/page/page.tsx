import type { ReactNode } from 'react';
import { usePageTitle } from '../url/use-page-title.web.ts';
import classes from './page.module.css';
import { PageHeader } from './page-header.tsx';

interface Given {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** For forms and settings: a column that is easy to read. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of a page that is neither a list nor one thing: settings, an import. */
export function Page({ title, subtitle, actions, narrow, children }: Given) {
  usePageTitle(title);
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <PageHeader title={title} subtitle={subtitle} actions={actions} />
      {children}
    </div>
  );
}
