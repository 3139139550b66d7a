/** What a verb throws when it must say no: a status, a stable code, a sentence for people. */
export interface Refusal {
  status: 400 | 401 | 403 | 404 | 408 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503;
  code: string;
  detail: string;
  field?: string;
  /** More for the caller, as further members of the problem document. */
  extra?: Record<string, unknown>;
}

/** A refusal on its way to the one place that renders it (RFC 9457). */
export class Problem extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = 'Problem';
    this.refusal = refusal;
  }
}

/** The resource does not exist (any more). `what` is a noun with its article: "This contact". */
export function notFound(what: string): Problem {
  return new Problem({
    status: 404,
    code: 'not_found',
    detail: `${what} does not exist, or has been deleted.`,
  });
}

/** What was given in a field cannot be; `detail` says what to give instead. */
export function badInput(field: string, detail: string): Problem {
  return new Problem({ status: 400, code: 'invalid_input', field, detail });
}

/** What is asked does not go with how things stand. `extra` is more for the caller, as in a `Refusal`. */
export function conflict(code: string, detail: string, extra?: Record<string, unknown>): Problem {
  return new Problem({ status: 409, code, detail, ...(extra && { extra }) });
}

/** Someone else saved in between. `what` is a noun with its article: "This contact". */
export function editedMeanwhile(what: string): Problem {
  const detail = `${what} was changed while you were editing it. Reload and try again.`;
  return conflict('edited_meanwhile', detail);
}

/** The cursor is another list's or another order's, or was made up. */
export function invalidCursor(): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_cursor',
    field: 'cursor',
    detail: 'This cursor does not belong to this list and sort. Start again without a cursor.',
  });
}
