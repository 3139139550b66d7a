import type { Random } from './random.ts';

/** A draw from items of which some come more often than others, in proportion to their weights. */
export function weighted<T>(items: readonly T[], weightOf: (item: T) => number): (random: Random) => T {
  const ends: number[] = [];
  for (const item of items) ends.push((ends.at(-1) ?? 0) + weightOf(item));
  const total = ends.at(-1) ?? 0;
  return (random) => {
    const item = items[placeOf(ends, random.share() * total)];
    if (item === undefined) throw new Error('There is nothing to draw from.');
    return item;
  };
}

/** The first place whose end lies beyond the value. */
function placeOf(ends: readonly number[], value: number) {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
