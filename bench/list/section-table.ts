import { percentiles, verdict } from '../measuring/bar.ts';
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

/** What was measured of a section: a line for each group with its worst case, or with `every` one for each case too. */
export function sectionTable(
  { title, note = '', bar }: Section,
  measured: readonly GroupFigures[],
  { every }: { every: boolean },
): Table {
  const rows = measured.flatMap((figures) => [
    groupRow(figures, bar),
    ...(every ? figures.cases.map(caseRow) : []),
  ]);
  const p95s = new Map(
    measured.map(({ group, cases }) => [`${title}: ${group.what}`, percentile(allOf(cases, 'http'), 0.95)]),
  );
  return { title, note, columns: COLUMNS, rows, p95s };
}

function groupRow({ group, cases, worst }: GroupFigures, bar: Section['bar']) {
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
    worst.what,
    group.fault ? `${kept} ✗ ${group.fault}` : kept,
  ];
}

function caseRow({ what, first, http, sql }: CaseFigures) {
  return [`· ${what}`, '', '', ...percentiles(http), ...percentiles(sql), milliseconds(first)];
}

function allOf(cases: readonly CaseFigures[], of: 'http' | 'sql') {
  return cases.flatMap((one) => one[of]);
}

function range(counts: readonly number[]) {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0) return '';
  return least === most ? thousands(least) : `${thousands(least)}–${thousands(most)}`;
}
