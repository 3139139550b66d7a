import { Problem } from '../../../platform/http/problem.ts';

/** The value of a module's condition cannot be read: its name and a sentence that says how it is written. */
export function badCondition(name: string, sentence: string): Problem {
  return new Problem({ status: 400, code: 'bad_condition', field: 'where', detail: `${name}: ${sentence}` });
}

/** No installed module has such a condition; `known` are those for who asks. */
export function unknownCondition(name: string, known: readonly string[]): Problem {
  const detail = `There is no condition "${name}". ${thoseThereAre(known)}`;
  return new Problem({ status: 400, code: 'unknown_condition', field: 'where', detail });
}

/** The conditions of modules failed, or took too long. */
export function conditionFailed(names: readonly string[]): Problem {
  const detail = `The contacts could not be narrowed by ${names.join(', ')}. Try again later, or leave it out.`;
  return new Problem({ status: 503, code: 'condition_failed', field: 'where', detail });
}

/** No installed module has such a column; `known` are those for who asks. */
export function unknownColumn(name: string, known: readonly string[]): Problem {
  const detail = `There is no column "${name}" to ask for. ${thoseThereAre(known)}`;
  return new Problem({ status: 400, code: 'unknown_column', field: 'columns', detail });
}

function thoseThereAre(names: readonly string[]) {
  return names.length > 0 ? `Those that there are: ${names.join(', ')}.` : 'There is none for you.';
}
