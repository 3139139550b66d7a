import { type Expression, type ObjectPattern, Visitor } from 'oxc-parser';
import { isForTests, placeOf, type Source } from './source.ts';
import type { Violation } from './violation.ts';

/**
 * The environment is read by `app/config.ts` alone. Tests and `testing/` folders may use it freely; the scripts in
 * `bin/` and `bench/` may hand it whole to a process that they start, but not look into it.
 */
export function environmentReaders(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => path !== 'app/config.ts' && !isForTests(path))
    .flatMap((source) =>
      readsOf(source).map((start) => ({
        file: placeOf(source, { start }),
        rule: 'environment-is-read-once',
        remedy: 'only app/config.ts reads process.env: add a setting there and pass it in',
      })),
    );
}

function readsOf({ path, program }: Source): number[] {
  const reads = new Set<number>();
  const handedOn = new Set<number>();
  const mayHandOn = /^(bin|bench)\//.test(path);
  const handOn = (value: Expression) => {
    if (mayHandOn && isEnvironment(value)) handedOn.add(value.start);
  };
  new Visitor({
    MemberExpression(node) {
      if (isEnvironment(node)) reads.add(node.start);
    },
    VariableDeclarator({ id, init, start }) {
      if (init && isProcess(init) && id.type === 'ObjectPattern' && takesEnv(id)) reads.add(start);
    },
    ImportSpecifier({ imported, start }) {
      if (imported.type === 'Identifier' && imported.name === 'env' && importsProcess(program, start))
        reads.add(start);
    },
    SpreadElement({ argument }) {
      handOn(argument);
    },
    Property({ key, value }) {
      if (key.type === 'Identifier' && key.name === 'env') handOn(value as Expression);
    },
  }).visit(program);
  return [...reads].filter((start) => !handedOn.has(start));
}

// `process.env` or `process['env']`, also by way of `globalThis`.
function isEnvironment(node: Expression) {
  if (node.type !== 'MemberExpression' || !isProcess(node.object)) return false;
  const { property } = node;
  return property.type === 'Identifier'
    ? property.name === 'env'
    : property.type === 'Literal' && property.value === 'env';
}

function isProcess(node: Expression): boolean {
  if (node.type === 'Identifier') return node.name === 'process';
  return (
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'process'
  );
}

function takesEnv({ properties }: ObjectPattern) {
  return properties.some(
    (property) =>
      property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'env',
  );
}

function importsProcess({ body }: Source['program'], start: number) {
  return body.some(
    (node) =>
      node.type === 'ImportDeclaration' &&
      node.start <= start &&
      start < node.end &&
      /^(node:)?process$/.test(node.source.value),
  );
}
