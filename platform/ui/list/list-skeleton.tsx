import { Skeleton } from '@mantine/core';
import classes from './list-skeleton.module.css';

const ROWS = Array.from({ length: 12 }, (_, index) => ({
  id: index,
  name: 45 + ((index * 29) % 40),
  rest: 30 + ((index * 47) % 50),
}));

/** The shape of a list while it loads. */
export function ListSkeleton() {
  return (
    <div className={classes.rows} aria-busy="true" role="status" aria-label="Loading">
      <div className={classes.head} />
      {ROWS.map(({ id, name, rest }) => (
        <div key={id} className={classes.row}>
          <Skeleton h={12} w={`${name}%`} />
          <Skeleton h={12} w={`${rest}%`} />
          <Skeleton h={12} w="40%" />
        </div>
      ))}
    </div>
  );
}
