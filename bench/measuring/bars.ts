/** The most that the project promises of a kind of work. */
export interface Bar {
  most: number;
  unit: 'ms' | '×' | 'kB';
}

/** From how many contacts on the bars are promised; on 2 cores. */
export const MILLION = 1_000_000;

/** What is promised, in the order in which it was: of times, the p95 over HTTP. */
export const BARS = {
  page: { most: 25, unit: 'ms' },
  search: { most: 30, unit: 'ms' },
  adverse: { most: 40, unit: 'ms' },
  count: { most: 150, unit: 'ms' },
  oneContact: { most: 5, unit: 'ms' },
  tags: { most: 15, unit: 'ms' },
  /** With no error; for 60 s, of people who do not pause. */
  load: { most: 150, unit: 'ms' },
  /** The bare SQL of the same effect in the same run. */
  bulk: { most: 2, unit: '×' },
  /** The same with ten times the contacts. */
  growth: { most: 2, unit: '×' },
  /** A frame of 60 a second. */
  typedFromCache: { most: 16.7, unit: 'ms' },
  typed: { most: 100, unit: 'ms' },
  /** Gzipped; whatever the number of contacts. */
  script: { most: 250, unit: 'kB' },
} as const satisfies Record<string, Bar>;

/** A bar where it is promised: undefined with fewer than a million contacts. */
export function promised(bar: Bar, contacts: number): Bar | undefined {
  return contacts >= MILLION ? bar : undefined;
}

/** Says that the bars of a size are not judged; empty where they are. */
export function notPromised(contacts: number): string {
  return contacts >= MILLION
    ? ''
    : 'The bars are promised with a million contacts and more: with fewer, "–" stands for what is not judged.';
}
