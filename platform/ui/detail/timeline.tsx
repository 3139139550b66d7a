import type { ReactNode } from 'react';
import { Time } from '../feedback/time.tsx';
import classes from './timeline.module.css';

/** What happened, one thing under the other, usually the newest first; of `TimelineEntry`. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className={classes.entries}>{children}</ol>;
}

interface Given {
  title: ReactNode;
  /** Who did it. */
  who: string;
  /** When, in ISO 8601. */
  at: string;
  /** What more there is to say, of `TimelineText`. */
  children?: ReactNode;
}

/** One thing that happened: what, who and when. */
export function TimelineEntry({ title, who, at, children }: Given) {
  return (
    <li className={classes.entry}>
      <p className={classes.title}>{title}</p>
      {children}
      <TimelineText>
        {who} · <Time at={at} />
      </TimelineText>
    </li>
  );
}

/** A line about an entry; what was is `del` in it, what is now `ins`. */
export function TimelineText({ children }: { children: ReactNode }) {
  return <p className={classes.about}>{children}</p>;
}
