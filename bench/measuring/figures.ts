/** The value that this share of all values does not exceed, from 0 to 1; the middle one for 0.5. */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const place = Math.min(inOrder.length - 1, Math.max(0, Math.ceil(inOrder.length * share) - 1));
  return inOrder[place] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** How long a work takes, in milliseconds, and what comes of it. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** How often a work is repeated: this many times, but a slow one no longer than this, and five times at least. */
export interface Repeats {
  times: number;
  enoughMs: number;
  /** A quick work, which never took longer than this, is repeated less often. */
  quick?: { ms: number; times: number };
  /** How often it is done before, without counting. */
  warmUp?: number;
  /** Done before each time, without counting. */
  before?: () => Promise<unknown>;
}

/** How long a work takes each time; what comes first, while caches fill, does not count. */
export async function timedOften(
  work: () => Promise<unknown>,
  { times, enoughMs, quick, warmUp = WARM_UP, before = async () => {} }: Repeats,
): Promise<number[]> {
  const began = performance.now();
  const isLong = () => performance.now() - began > enoughMs;
  for (let round = 0; round < warmUp && (round === 0 || !isLong()); round++) await work();
  const figures: number[] = [];
  const isQuick = () =>
    quick !== undefined && figures.length >= quick.times && Math.max(...figures) <= quick.ms;
  while (figures.length < times && !isQuick() && !(figures.length >= LEAST && isLong())) {
    await before();
    figures.push((await timed(work)).ms);
  }
  return figures;
}

const WARM_UP = 10;
const LEAST = 5;

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function milliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
}

export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'unknown' : `${Math.round(bytes / 1024 / 1024)} MB`;
}

export function thousands(number: number): string {
  return Math.round(number).toLocaleString('en');
}
