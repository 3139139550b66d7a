import type { Bar } from '../measuring/bars.ts';
import type { ReadCase } from './read-case.ts';

/** Reads that belong together: of one filter in all orders and places, or of one kind of search. */
export interface CaseGroup {
  what: string;
  /** How many contacts fit, where that tells something: the least and the most of its filters. */
  contacts?: readonly number[];
  /** What is wrong with the reads themselves: a search that should hit and does not. */
  fault?: string;
  cases: readonly ReadCase[];
  /** Whether something changes before each request, because the app may keep answers until then. */
  afterChange?: boolean;
}

/** A table of the bench: groups of reads with one promise. */
export interface Section {
  title: string;
  note?: string;
  /** What each read is held to, as it is promised. */
  bar?: Bar;
  /** Made one by one: to find places deep in an order takes a while. */
  groups: () => AsyncIterable<CaseGroup>;
}
