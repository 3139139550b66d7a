import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { RINGS } from './source.ts';
import type { Violation } from './violation.ts';

/** One of our files importing another, paths from the root. */
export interface Import {
  from: string;
  to: string;
}

const CONFIG = join(import.meta.dirname, '../../.dependency-cruiser.mjs');

/** Which of our files import which, and what breaks the rules of `.dependency-cruiser.mjs`. */
export async function readArrows(root: string): Promise<{ imports: Import[]; violations: Violation[] }> {
  const options = await extractDepcruiseOptions(CONFIG);
  const folders = RINGS.filter((ring) => existsSync(join(root, ring)));
  const { output } = await cruise(folders, { ...options, baseDir: root });
  if (typeof output === 'string') throw new Error(`dependency-cruiser gave no result: ${output}`);
  return { imports: ownImports(output), violations: output.summary.violations.map(told(output)) };
}

function ownImports({ modules }: ICruiseResult): Import[] {
  return modules
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    )
    .filter(({ from, to }) => isOurs(from) && isOurs(to));
}

function isOurs(path: string) {
  return RINGS.includes(path.split('/', 1)[0] ?? '');
}

function told({ summary }: ICruiseResult) {
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
  return ({ rule, from, to, cycle = [] }: IViolation): Violation => {
    const circle = cycle.map(({ name }) => name);
    const first = circle.toSorted()[0];
    const path = first
      ? [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first))]
      : [];
    return {
      file: first ?? from,
      rule: rule.name,
      remedy: `${(first ? [...path, first].slice(1) : [shortened(to)]).map((name) => `→ ${name}`).join(' ')}; ${comments.get(rule.name)}`,
    };
  };
}

// A package is told by its path below the innermost node_modules.
function shortened(path: string) {
  return path.split('node_modules/').at(-1) ?? path;
}
