/** What of an error is logged. */
export interface LoggedError {
  type: string;
  message: string;
  stack: string;
  [more: string]: unknown;
}

/**
 * An error as the log keeps it: what kind, where in the code, and which constraint. Never the values of rows, which
 * PostgreSQL puts into the details of its errors.
 */
export function withoutData(error: Error): LoggedError {
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack: stack ?? '',
    ...picked(error),
    ...(cause instanceof Error && { cause: withoutData(cause) }),
  };
}

const KEPT = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'];

function picked(error: Error) {
  return Object.fromEntries(
    Object.entries(error).filter(([key, value]) => KEPT.includes(key) && value !== undefined),
  );
}
