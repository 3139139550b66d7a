import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPicking, type Picking, type PickingNow } from './picking.web.ts';

/**
 * Lets rows of a list be picked, over its pages and in any order.
 *
 * @param rowsOf says which rows the list is of, a filter written out: when it changes, what was picked is let go.
 * @param isBehind whether the rows that are shown are still those of before: they keep the focus but cannot be picked.
 */
export function usePicking(rowsOf: string, isBehind: boolean): Picking {
  const [picking] = useState(createPicking);
  const before = useRef(rowsOf);
  useLayoutEffect(() => {
    if (before.current !== rowsOf) picking.lose();
    before.current = rowsOf;
    picking.hold(isBehind);
  }, [picking, rowsOf, isBehind]);
  return picking;
}

/** Something of what is picked, anew when that changes; of no picking at all, as before anything is picked. */
export function usePicked<Part>(picking: Picking | undefined, part: (now: PickingNow) => Part): Part {
  const { subscribe, now } = picking ?? NO_PICKING;
  return useSyncExternalStore(subscribe, () => part(now()));
}

const NO_PICKING = createPicking();
