import { type ArrowFunctionExpression, type Function as FunctionNode, Visitor } from 'oxc-parser';
import { lineOf, type Source } from './source.ts';

/** A function with a body, and how long it is. */
export interface MeasuredFunction {
  path: string;
  line: number;
  name: string;
  lines: number;
  /** Whether it shows something: a capital letter in a .tsx file. */
  component: boolean;
}

/** Every function that has a body in braces, and every component. */
export function functionsIn({ path, text, program }: Source): MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  const names = new Map<number, string>();
  const measure = (node: FunctionNode | ArrowFunctionExpression) => {
    const name = node.id?.name ?? names.get(node.start) ?? '(unnamed)';
    const component = path.endsWith('.tsx') && /^[A-Z]/.test(name);
    if (node.body?.type !== 'BlockStatement' && !component) return;
    const line = lineOf(text, node.start);
    found.push({ path, line, name, component, lines: lineOf(text, node.end) - line + 1 });
  };
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (init && id.type === 'Identifier') names.set(init.start, id.name);
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  return found;
}
