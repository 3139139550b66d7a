import { queryOptions } from '@tanstack/react-query';
import { showSession } from '../../platform/auth/session/session.contract.ts';
import { showSetup } from '../../platform/auth/setup/setup.contract.ts';
import { call, ProblemError } from '../../platform/http/call.web.ts';

/** Who is signed in, with their rights; fails with `sign_in_required` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(showSession, { signal }),
  staleTime: 60_000,
});

/** Whether the installation has its first account. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => call(showSetup, { signal }),
});

/** Whether an error says that nobody is signed in (any more). */
export function isSignInRequired(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401;
}
