import type { ArrayExpression } from 'oxc-parser';
import { Visitor } from 'oxc-parser';
import type { Import } from './arrows.ts';
import type { Source } from './source.ts';
import type { Violation } from './violation.ts';

/** A module reaches another, even by its door, only if its manifest says that it needs it. */
export function undeclaredNeeds(imports: readonly Import[], sources: readonly Source[]): Violation[] {
  const needs = new Map(
    sources
      .filter(({ path }) => MANIFEST.test(path))
      .map((source) => [moduleOf(source.path), needsOf(source)]),
  );
  return imports.flatMap(({ from, to }) => {
    const [one, other] = [moduleOf(from), moduleOf(to)];
    if (!one || !other || one === other || needs.get(one)?.includes(other)) return [];
    return [
      {
        file: from,
        rule: 'modules-say-what-they-need',
        remedy: `it imports ${to}; add '${other}' to needs in modules/${one}/server.ts, or do without it`,
      },
    ];
  });
}

const MANIFEST = /^modules\/[^/]+\/server\.ts$/;

/** The module a file belongs to, if it belongs to one. */
export function moduleOf(path: string): string | undefined {
  return /^modules\/([^/]+)\//.exec(path)?.[1];
}

function needsOf({ program }: Source): string[] {
  const needs: string[] = [];
  new Visitor({
    Property({ key, value }) {
      if (key.type === 'Identifier' && key.name === 'needs' && value.type === 'ArrayExpression')
        needs.push(...namesIn(value));
    },
  }).visit(program);
  return needs;
}

function namesIn({ elements }: ArrayExpression): string[] {
  return elements.flatMap((element) =>
    element?.type === 'Literal' && typeof element.value === 'string' ? [element.value] : [],
  );
}
