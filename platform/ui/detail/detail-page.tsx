import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '../page/page-header.tsx';
import { linkTo } from '../url/link-to.web.ts';
import { usePageTitle } from '../url/use-page-title.web.ts';
import classes from './detail-page.module.css';

interface Given {
  back: { label: string; to: string };
  /** What this is called; also names the browser's tab. */
  title: string;
  subtitle?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
  /** The narrow column beside the main one; under it on a phone. */
  side?: ReactNode;
  children: ReactNode;
}

/** The frame of one thing on one page. */
export function DetailPage({ back, title, subtitle, badges, actions, side, children }: Given) {
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <Link {...linkTo(back.to)} className={classes.back}>
        <IconArrowLeft size={15} />
        {back.label}
      </Link>
      <PageHeader title={title} subtitle={subtitle} badges={badges} actions={actions} />
      <div className={classes.columns} data-side={side !== undefined || undefined}>
        <div className={classes.column}>{children}</div>
        {side && <div className={classes.column}>{side}</div>}
      </div>
    </div>
  );
}
