import type { ReactNode } from 'react';
import classes from './list-page.module.css';
import type { ListQuery } from './list-states.tsx';
import { isOnePage, Pager, type PagerGiven } from './pager.tsx';

interface Given<Row> {
  data: NonNullable<ListQuery<Row>['data']>;
  count: ReactNode;
  pager: PagerGiven | undefined;
  /** Called when someone is about to go to the next page. */
  onNear: () => void;
}

/** The foot of a list: how many there are, and the way to the others. */
export function ListFooter<Row>({ data, count, pager, onNear }: Given<Row>) {
  const paged = pager && !isOnePage(data, pager);
  if (!paged && !count) return null;
  return (
    <footer className={classes.footer}>
      <p className={classes.count} role="status">
        {count}
      </p>
      {paged && <Pager {...pager} next={data.next} previous={data.previous} onNear={onNear} />}
    </footer>
  );
}
