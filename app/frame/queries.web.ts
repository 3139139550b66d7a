import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../platform/auth/session/session.web.ts';
import { ProblemError } from '../../platform/http/call.web.ts';
import { isSignInRequired } from './sign-in-required.web.ts';

const TRIES = 3;

/** The cache of all that was fetched. A session that has ended is noticed by whatever request meets it first. */
export function createQueries(): QueryClient {
  const askWhoIsThere = (error: Error) => {
    if (isSignInRequired(error)) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const onError = (error: Error, query: Query<unknown, unknown>) => {
    if (query.queryKey[0] !== sessionQuery.queryKey[0]) askWhoIsThere(error);
    // The answer from before must not be taken for who is there now.
    else if (isSignInRequired(error)) query.setState({ data: undefined });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError: askWhoIsThere }),
    defaultOptions: { queries: { retry: isWorthRetrying, retryDelay: soon, staleTime: 2_000 } },
  });
  return queries;
}

// A refusal stays one however often it is asked for; only a server that did not answer, or failed, may do better.
function isWorthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;
  return !refused && failures < TRIES;
}

// Who waits is told within two seconds that something is wrong.
function soon(failures: number): number {
  return 250 * 2 ** failures;
}
