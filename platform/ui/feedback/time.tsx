import { Tooltip } from '@mantine/core';
import { absoluteTime, relativeTime } from './time-words.web.ts';

/** A moment: "3 hours ago" with the exact time on hover, or the exact date. */
export function Time({ at, as = 'relative' }: { at: string; as?: 'relative' | 'absolute' }) {
  const exact = absoluteTime(at);
  return (
    <Tooltip label={exact}>
      <time dateTime={at}>{as === 'relative' ? relativeTime(at, new Date()) : exact}</time>
    </Tooltip>
  );
}
