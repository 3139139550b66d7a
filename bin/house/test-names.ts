import { type CallExpression, type Expression, Visitor } from 'oxc-parser';
import { isTest, placeOf, type Source } from './source.ts';
import type { Violation } from './violation.ts';

const TESTS = new Set(['test', 'it']);
const GROUPS = new Set(['describe', 'suite']);
const LEFT_OUT = new Set(['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf']);
const SHORT_FORMS = /^(xit|xtest|xdescribe|fit|ftest|fdescribe)$/;

/** Every test runs, and each has a name of its own that states what happens. */
export function testNames(sources: readonly Source[]): Violation[] {
  const taken = new Map<string, string>();
  return sources.filter(({ path }) => isTest(path)).flatMap((source) => namesIn(source, taken));
}

function namesIn(source: Source, taken: Map<string, string>): Violation[] {
  const found: Violation[] = [];
  const groups: string[] = [];
  const report = (node: CallExpression, rule: string, remedy: string) =>
    found.push({ file: placeOf(source, node), rule, remedy });
  new Visitor({
    CallExpression(node) {
      const words = wordsOf(node.callee);
      const title = titleOf(node, source.text);
      if (isLeftOut(words, node))
        report(node, 'every-test-runs', 'take the .skip or .only away, or delete the test');
      if (title === undefined) return;
      if (GROUPS.has(words[0] ?? '')) groups.push(title);
      if (!TESTS.has(words[0] ?? '')) return;
      const name = [...groups, title].join(' › ');
      if (/\bshould\b/i.test(title)) report(node, 'test-names-state', 'say what happens, without "should"');
      const before = taken.get(name);
      if (before)
        report(node, 'test-names-differ', `${before} has this name too; say in which case this one differs`);
      else taken.set(name, placeOf(source, node));
    },
    'CallExpression:exit'(node) {
      if (GROUPS.has(wordsOf(node.callee)[0] ?? '') && titleOf(node, source.text) !== undefined) groups.pop();
    },
  }).visit(source.program);
  return found;
}

// test.describe.only(…) → test, describe, only; with `describe` first where it groups, as Playwright writes it.
function wordsOf(callee: Expression): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression')
    return wordsOf(callee.type === 'CallExpression' ? callee.callee : callee.tag);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const words = [...wordsOf(callee.object), callee.property.name];
  return words[1] === 'describe' ? words.slice(1) : words;
}

function titleOf({ arguments: [title] }: CallExpression, text: string): string | undefined {
  if (title?.type === 'Literal' && typeof title.value === 'string') return title.value;
  return title?.type === 'TemplateLiteral' ? text.slice(title.start + 1, title.end - 1) : undefined;
}

function isLeftOut([first = '', ...modifiers]: string[], { arguments: given }: CallExpression) {
  if (SHORT_FORMS.test(first)) return true;
  if (!TESTS.has(first) && !GROUPS.has(first)) return false;
  return modifiers.some((word) => LEFT_OUT.has(word)) || given.some(saysSo);
}

// test('…', { skip: true }, …)
function saysSo(given: CallExpression['arguments'][number]) {
  return (
    given.type === 'ObjectExpression' &&
    given.properties.some(
      (property) =>
        property.type === 'Property' && property.key.type === 'Identifier' && LEFT_OUT.has(property.key.name),
    )
  );
}
