import { percentiles, verdict } from '../measuring/bar.ts';
import { type Bar, promised } from '../measuring/bars.ts';
import { milliseconds, percentile, thousands } from '../measuring/figures.ts';
import type { Table } from '../measuring/table.ts';
import type { CaseFigures, GroupFigures } from './measure-group.ts';
import type { Section } from './section.ts';

const COLUMNS = [
  'reads',
  'contacts',
  'cases',
  'p50',
  'p95',
  'p99',
  'SQL p50',
  'SQL p95',
  'SQL p99',
  'first',
  'worst p95',
  'worst case',
  'bar',
];

/**
 * What was measured of a section with so many contacts: a line for each group with its worst case, or with `every` one
 * for each case too.
 */
export function sectionTable(
  { title, note = '', bar }: Section,
  measured: readonly GroupFigures[],
  { every, contacts }: { every: boolean; contacts: number },
): Table {
  const judged = bar && promised(bar, contacts);
  const rows = measured.flatMap((figures) => [
    groupRow(figures, judged),
    ...(every ? figures.cases.map(caseRow) : []),
  ]);
  const p95s = new Map(measured.flatMap((figures) => p95sOf(title, figures)));
  return { title, note, columns: COLUMNS, rows, p95s };
}

function p95sOf(title: string, { group, cases, worst }: GroupFigures): [string, number][] {
  const name = `${title}: ${group.what}`;
  return [
    [name, percentile(allOf(cases, 'http'), 0.95)],
    [`${name}, worst`, percentile(worst.http, 0.95)],
  ];
}

function groupRow({ group, cases, worst }: GroupFigures, bar: Bar | undefined) {
  const http = allOf(cases, 'http');
  const worstP95 = percentile(worst.http, 0.95);
  const first = Math.max(...cases.map((one) => one.first));
  const kept = verdict(bar, percentile(http, 0.95), worstP95);
  return [
    group.what,
    range(group.contacts ?? []),
    String(cases.length),
    ...percentiles(http),
    ...percentiles(allOf(cases, 'sql')),
    milliseconds(first),
    milliseconds(worstP95),
    worst.read.what,
    group.fault ? `${kept} ✗ ${group.fault}` : kept,
  ];
}

function caseRow({ read, first, http, sql }: CaseFigures) {
  return [`· ${read.what}`, '', '', ...percentiles(http), ...percentiles(sql), milliseconds(first)];
}

// As many of each, for slow reads are measured more often than quick ones.
function allOf(cases: readonly CaseFigures[], of: 'http' | 'sql') {
  const least = Math.min(...cases.map((one) => one[of].length));
  return cases.flatMap((one) => one[of].slice(0, least));
}

function range(counts: readonly number[]) {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0) return '';
  return least === most ? thousands(least) : `${thousands(least)}–${thousands(most)}`;
}
