import { absoluteTime, relativeTime } from './time-words.web.ts';

/** A moment: "3 hours ago" with the exact time on hover, or the exact date. */
export function Time({ at, as = 'relative' }: { at: string; as?: 'relative' | 'absolute' }) {
  const exact = absoluteTime(at);
  return (
    <time dateTime={at} title={exact}>
      {as === 'relative' ? relativeTime(at, new Date()) : exact}
    </time>
  );
}
