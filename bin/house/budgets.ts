import { functionsIn } from './functions.ts';
import { isForTests, type Source } from './source.ts';
import type { Violation } from './violation.ts';

const FILE = { median: 60, p95: 200, longest: 300 };
const FUNCTION = { median: 8, p95: 40 };
const COMPONENT = 100;

/** What outgrew the budgets of STYLE.md: files, functions, components. Tests and their support count no functions. */
export function outgrown(sources: readonly Source[]): Violation[] {
  const product = sources.filter(({ path }) => !isForTests(path));
  const functions = product.flatMap(functionsIn);
  const plain = functions.filter(({ component }) => !component).map(({ lines }) => lines);
  return [
    ...sources.filter((source) => linesOf(source) > FILE.longest).map(tooLong),
    ...overall('file', product.map(linesOf), FILE),
    ...overall('function', plain, FUNCTION),
    ...functions
      .filter(({ component, lines }) => component && lines > COMPONENT)
      .map(({ path, line, name, lines }) => ({
        file: `${path}:${line}`,
        rule: 'budget-component',
        remedy: `${name} has ${lines} lines and may have ${COMPONENT}; give a part of it a component or a hook of its own`,
      })),
  ];
}

/** The sizes as they are, in a few lines. */
export function sizes(sources: readonly Source[]): string[] {
  const product = sources.filter(({ path }) => !isForTests(path));
  const functions = product.flatMap(functionsIn);
  const [ours, tests] = [product, sources.filter(({ path }) => isForTests(path))].map(total) as [
    number,
    number,
  ];
  return [
    `files      ${measured(product.map(linesOf))}`,
    `functions  ${measured(functions.filter(({ component }) => !component).map(({ lines }) => lines))}`,
    `components ${measured(functions.filter(({ component }) => component).map(({ lines }) => lines))}`,
    `tests      ${tests} lines to ${ours} of source; comments ${Math.round((1000 * commentLines(product)) / ours) / 10} % of source`,
  ];
}

/** The value below which the given share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function tooLong(source: Source): Violation {
  return {
    file: source.path,
    rule: 'budget-file',
    remedy: `it has ${linesOf(source)} lines and may have ${FILE.longest}; find the second idea in it and give it a file`,
  };
}

function overall(
  kind: 'file' | 'function',
  lines: readonly number[],
  budget: { median: number; p95: number },
): Violation[] {
  const found = { median: percentile(lines, 0.5), p95: percentile(lines, 0.95) };
  return (['median', 'p95'] as const)
    .filter((measure) => found[measure] > budget[measure])
    .map((measure) => ({
      file: '(all files)',
      rule: `budget-${kind}-${measure}`,
      remedy: `the ${measure} ${kind} has ${found[measure]} lines and may have ${budget[measure]}; divide the longest`,
    }));
}

function measured(lines: readonly number[]) {
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => percentile(lines, share));
  return `${lines.length}: median ${median} lines, p95 ${p95}, longest ${longest}`;
}

function linesOf({ text }: Source) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function total(sources: readonly Source[]) {
  return sources.reduce((sum, source) => sum + linesOf(source), 0);
}

function commentLines(sources: readonly Source[]) {
  return sources
    .flatMap(({ comments }) => comments)
    .reduce((sum, { value }) => sum + value.split('\n').length, 0);
}
