import { EVERYTHING, NOTHING, numberNamed, type Picked, withRows } from './selection.web.ts';

/** What is picked of a list at a moment. */
export interface PickingNow {
  /** Whether the boxes are shown. */
  on: boolean;
  picked: Picked;
  /** Whether what was picked was let go because the list is of other rows now. */
  lost: boolean;
}

/** The picking of rows of a list: what is picked, and the ways to change it. */
export interface Picking {
  now: () => PickingNow;
  /** Has someone told of every change; gives what ends that. */
  subscribe: (listener: () => void) => () => void;
  /** Shows the boxes. */
  start: () => void;
  /** Picks rows or lets go of them; the boxes show when they did not. */
  pick: (keys: readonly string[], wanted: boolean) => void;
  /** Picks everything the list holds, on all pages. */
  pickAll: () => void;
  clear: () => void;
  /** Lets go of everything, as the list is of other rows now. */
  lose: () => void;
  /** Whether rows cannot be picked just now: while those that are shown are not of the list any more. */
  hold: (held: boolean) => void;
  /** Lets go of everything and hides the boxes. */
  leave: () => void;
}

const OFF: PickingNow = { on: false, picked: NOTHING, lost: false };

/** Begins with nothing picked and no boxes. Kept outside of React's state, so that a pick draws one row, not all. */
export function createPicking(): Picking {
  let now = OFF;
  let isHeld = false;
  const listeners = new Set<() => void>();
  const change = (changed: Partial<PickingNow>) => {
    now = { ...now, lost: false, ...changed };
    for (const listener of listeners) listener();
  };
  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => change({ on: true }),
    pick: (keys, wanted) => {
      if (!isHeld) change({ on: true, picked: withRows(now.picked, keys, wanted) });
    },
    pickAll: () => change({ on: true, picked: EVERYTHING }),
    clear: () => change({ picked: NOTHING }),
    lose: () => change({ picked: NOTHING, lost: now.lost || isAny(now.picked) }),
    hold: (held) => {
      isHeld = held;
    },
    leave: () => change(OFF),
  };
}

function isAny(picked: Picked) {
  return picked.all || numberNamed(picked) > 0;
}
