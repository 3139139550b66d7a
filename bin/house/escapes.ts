import { Visitor } from 'oxc-parser';
import { isForTests, placeOf, type Source } from './source.ts';
import type { Violation } from './violation.ts';

const SUPPRESSION =
  /@ts-(ignore|expect-error|nocheck)|(biome|oxlint|eslint|prettier|knip)-?\s?(ignore|disable)/;

/** Ways around the compiler and the linter, none of which the product takes: `any`, `!`, suppressing comments. */
export function escapes(sources: readonly Source[]): Violation[] {
  return sources.filter(({ path }) => !isForTests(path)).flatMap(escapesIn);
}

function escapesIn(source: Source): Violation[] {
  const found: Violation[] = [];
  const report = (node: { start: number }, rule: string, remedy: string) =>
    found.push({ file: placeOf(source, node), rule, remedy });
  new Visitor({
    TSAnyKeyword(node) {
      report(node, 'no-any', 'say the type, or take `unknown` and narrow it');
    },
    TSNonNullExpression(node) {
      report(node, 'no-non-null', NON_NULL);
    },
    VariableDeclarator(node) {
      if (node.definite) report(node, 'no-non-null', NON_NULL);
    },
    PropertyDefinition(node) {
      if (node.definite) report(node, 'no-non-null', NON_NULL);
    },
  }).visit(source.program);
  for (const comment of source.comments)
    if (SUPPRESSION.test(comment.value))
      report(comment, 'no-suppression', 'mend what the tool complains of instead of silencing it');
  return found;
}

const NON_NULL = 'handle the absent case instead of asserting it away by `!`';
