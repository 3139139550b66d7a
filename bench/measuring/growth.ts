import { verdict } from './bar.ts';
import { BARS, type Bar, promised } from './bars.ts';
import { milliseconds, thousands } from './figures.ts';
import type { Table } from './table.ts';

/** The p95 of each work by its name, measured with so many contacts. */
export interface Size {
  contacts: number;
  p95s: ReadonlyMap<string, number>;
}

/** How the p95 of the same work grew from the first size to each later one. */
export function growthTables([first, ...later]: readonly Size[]): Table[] {
  return later.flatMap((size) => (first ? [growthTable(first, size)] : []));
}

function growthTable(small: Size, large: Size): Table {
  const bar = Math.round(large.contacts / small.contacts) === 10 ? BARS.growth : undefined;
  const works = [...new Set([...small.p95s.keys(), ...large.p95s.keys()])];
  const rows = works
    .map((work) => grown(work, small.p95s.get(work), large.p95s.get(work)))
    .toSorted((one, other) => other.factor - one.factor)
    .map((one) => growthRow(one, bar && promised(bar, small.contacts)));
  return {
    title: `Growth from ${thousands(small.contacts)} to ${thousands(large.contacts)} contacts`,
    note: 'The p95 of the same work, all its reads together and its worst, the fastest growing first. The bar is of ten times a million contacts.',
    columns: ['work', thousands(small.contacts), thousands(large.contacts), '×', 'bar'],
    rows,
  };
}

interface Grown {
  work: string;
  before: number | undefined;
  after: number | undefined;
  /** Infinite for what only one size has, so that it is seen first. */
  factor: number;
}

function grown(work: string, before: number | undefined, after: number | undefined): Grown {
  const both = before !== undefined && after !== undefined;
  return { work, before, after, factor: both ? after / before : Number.POSITIVE_INFINITY };
}

function growthRow({ work, before, after, factor }: Grown, bar: Bar | undefined) {
  const figure = (ms: number | undefined) => (ms === undefined ? 'missing' : milliseconds(ms));
  const times = Number.isFinite(factor) ? factor.toFixed(2) : '–';
  return [work, figure(before), figure(after), times, verdict(bar, factor)];
}
