import { ProblemError } from '../../http/call.web.ts';

interface Sorted {
  /** Messages for the form's fields, by their names. */
  atFields: Record<string, string>;
  /** The error itself, when something in it belongs to no field of the form. */
  rest: unknown;
}

/** Sorts what the server said to the fields of a form; what fits none is left for the form as a whole. */
export function errorsAtFields(error: unknown, values: object): Sorted {
  if (!(error instanceof ProblemError)) return { atFields: {}, rest: error };
  const { field, fields, detail } = error.problem;
  const said = fields ?? (field === undefined ? [] : [{ field, message: detail }]);
  const known = said.filter((one) => rootOf(one.field) in values);
  const atFields = Object.fromEntries(known.map((one) => [one.field, sentence(one.message)]));
  return { atFields, rest: said.length > 0 && known.length === said.length ? undefined : error };
}

function rootOf(path: string) {
  return path.split('.')[0] ?? path;
}

function sentence(message: string) {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
