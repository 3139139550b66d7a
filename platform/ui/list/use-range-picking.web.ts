import { useRef } from 'react';
import type { Picking } from './picking.web.ts';
import { isPicked, rangeOf } from './selection.web.ts';

/** Ways to pick the rows of a page. */
export interface RangePicking {
  /** Picks a row or lets go of it; when extending, all from the last one that was pressed too. */
  press: (key: string, wanted: boolean, extend: boolean) => void;
  /** Picks on from one row to the one beside it, or takes a step of that back. */
  stretch: (from: string, to: string) => void;
}

/** Picks single rows and ranges of them: a range begins at the row that was pressed last. */
export function useRangePicking(keys: readonly string[], picking: Picking | undefined): RangePicking {
  const begin = useRef<string>(undefined);
  if (!picking) return { press: () => {}, stretch: () => {} };
  return {
    press(key, wanted, extend) {
      picking.pick(extend ? rangeOf(keys, begin.current, key) : [key], wanted);
      if (!extend || !keys.includes(begin.current ?? '')) begin.current = key;
    },
    stretch(from, to) {
      const goesOn = isPicked(picking.now().picked, from) && keys.includes(begin.current ?? '');
      const start = (goesOn ? begin.current : from) ?? from;
      begin.current = start;
      const away = (key: string) => Math.abs(keys.indexOf(key) - keys.indexOf(start));
      if (away(to) < away(from)) picking.pick([from], false);
      else picking.pick(rangeOf(keys, start, to), true);
    },
  };
}
