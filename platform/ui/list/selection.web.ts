/** What is picked of a list: rows by their keys, or all that the list holds over all its pages but some. */
export type Picked = { all: false; keys: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> };

/** Nothing of the list. */
export const NOTHING: Picked = { all: false, keys: new Set() };

/** Everything the list holds, on all pages. */
export const EVERYTHING: Picked = { all: true, except: new Set() };

/** Whether a row is picked. */
export function isPicked(picked: Picked, key: string): boolean {
  return picked.all ? !picked.except.has(key) : picked.keys.has(key);
}

/** What is picked once these rows are too, or are no more. */
export function withRows(picked: Picked, keys: readonly string[], wanted: boolean): Picked {
  if (picked.all) return { all: true, except: changed(picked.except, keys, !wanted) };
  return { all: false, keys: changed(picked.keys, keys, wanted) };
}

/** How many rows are picked of a list that holds `count`; undefined while that is not known and matters. */
export function numberPicked(picked: Picked, count: number | undefined): number | undefined {
  if (!picked.all) return picked.keys.size;
  return count === undefined ? undefined : Math.max(0, count - picked.except.size);
}

/** Whether everything the list holds is picked, with no exception. */
export function isEverything(picked: Picked): boolean {
  return picked.all && picked.except.size === 0;
}

/** How many rows have to be named one by one to say what is picked. */
export function numberNamed(picked: Picked): number {
  return picked.all ? picked.except.size : picked.keys.size;
}

/** What the box of a whole page shows: all of its rows are picked, none, or some. */
export function pageBox(picked: Picked, keys: readonly string[]): 'all' | 'some' | 'none' {
  const count = keys.filter((key) => isPicked(picked, key)).length;
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}

/** The rows from one to another, in whichever order; the second alone when the first is not on this page. */
export function rangeOf(keys: readonly string[], from: string | undefined, to: string): string[] {
  const start = from === undefined ? -1 : keys.indexOf(from);
  const end = keys.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}

function changed(set: ReadonlySet<string>, keys: readonly string[], there: boolean) {
  const after = new Set(set);
  for (const key of keys) {
    if (there) after.add(key);
    else after.delete(key);
  }
  return after;
}
