import { useState } from 'react';
import { EVERYTHING, isPicked, NOTHING, numberNamed, type Picked, withRows } from './selection.web.ts';

/** What a table needs for its rows to be picked. */
export interface RowPicking {
  /** Whether the boxes are shown. */
  on: boolean;
  isPicked: (key: string) => boolean;
  /** Picks rows or lets go of them; the boxes show when they did not. */
  onPick: (keys: readonly string[], wanted: boolean) => void;
  /** Lets go of all and hides the boxes. */
  onLeave: () => void;
}

/** The picking of rows of a list, with what was picked so far. */
export interface Picking extends RowPicking {
  picked: Picked;
  /** Whether what was picked was let go because the list is of other rows now. */
  lost: boolean;
  onStart: () => void;
  onPickAll: () => void;
  onClear: () => void;
}

const OFF = { on: false, picked: NOTHING, lost: false };

/**
 * Keeps which rows of a list are picked, over its pages and in any order.
 *
 * @param rowsOf says which rows the list is of, a filter written out: when it changes, what was picked is let go.
 */
export function usePicking(rowsOf: string): Picking {
  const [now, setNow] = useState(OFF);
  const [before, setBefore] = useState(rowsOf);
  if (before !== rowsOf) {
    setBefore(rowsOf);
    setNow(({ on, picked, lost }) => ({ on, picked: NOTHING, lost: lost || isAny(picked) }));
  }
  return {
    ...now,
    isPicked: (key) => isPicked(now.picked, key),
    onPick: (keys, wanted) =>
      setNow(({ picked }) => ({ on: true, picked: withRows(picked, keys, wanted), lost: false })),
    onPickAll: () => setNow({ on: true, picked: EVERYTHING, lost: false }),
    onClear: () => setNow(({ on }) => ({ ...OFF, on })),
    onStart: () => setNow({ ...OFF, on: true }),
    onLeave: () => setNow(OFF),
  };
}

function isAny(picked: Picked) {
  return picked.all || numberNamed(picked) > 0;
}
