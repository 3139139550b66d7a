import { ProblemError } from '../../platform/http/call.web.ts';

/** Whether an error says that nobody is signed in (any more). */
export function isSignInRequired(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'sign_in_required';
}
