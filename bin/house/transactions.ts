import { type CallExpression, type Expression, type TaggedTemplateExpression, Visitor } from 'oxc-parser';
import { isForTests, placeOf, type Source } from './source.ts';
import type { Violation } from './violation.ts';

const WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const WRITING_SQL =
  /\b(insert\s+into|delete\s+from|merge\s+into|truncate|update\s+\w+\.\w+\s+(as\s+)?(\w+\s+)?set)\b/i;

/**
 * A write is made on a transaction. That a verb which writes is given one is the compiler's to check; that a query
 * which writes is not begun on a plain `db`, which Kysely would let pass, is checked here.
 */
export function writesOutsideTransactions(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => !isForTests(path) && /^(app|modules|platform)\//.test(path))
    .flatMap((source) => {
      const found: Violation[] = [];
      new Visitor({
        CallExpression(node) {
          if (isWriteOnDb(node)) found.push({ ...REFUSAL, file: placeOf(source, node) });
        },
      }).visit(source.program);
      return found;
    });
}

const REFUSAL = {
  rule: 'writes-take-tx',
  remedy: 'this writes on `db`; take `tx: Tx` and let the route or the job open the transaction',
};

// `db.insertInto(…)`, `given.db.deleteFrom(…)`, sql`update …`.execute(db)
function isWriteOnDb({ callee, arguments: given }: CallExpression) {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (WRITES.has(callee.property.name)) return isDb(callee.object);
  const [handle] = given;
  return (
    callee.property.name === 'execute' &&
    callee.object.type === 'TaggedTemplateExpression' &&
    writes(callee.object) &&
    handle !== undefined &&
    handle.type !== 'SpreadElement' &&
    isDb(handle)
  );
}

function writes({ quasi }: TaggedTemplateExpression) {
  return quasi.quasis.some(({ value }) => WRITING_SQL.test(value.raw));
}

function isDb(node: Expression): boolean {
  if (node.type === 'Identifier') return node.name === 'db';
  return (
    node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'db'
  );
}
