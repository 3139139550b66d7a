import { lazy, Suspense, useEffect, useRef } from 'react';
import type { WorkToShow } from '../undo/work-to-show.web.ts';
import classes from './work-above.module.css';

const BulkProgress = lazy(() =>
  import('../bulk/bulk-progress.tsx').then((loaded) => ({ default: loaded.BulkProgress })),
);

/** How far work on many contacts is, above the list; brought into sight when it begins. */
export function WorkAbove({ work: { id, close } }: { work: WorkToShow }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (id === undefined) return null;
  return (
    <div ref={place} className={classes.work}>
      <Suspense>
        <BulkProgress key={id} id={id} onClose={close} />
      </Suspense>
    </div>
  );
}
