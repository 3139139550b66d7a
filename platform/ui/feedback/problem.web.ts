import { ProblemError } from '../../http/call.web.ts';
import type { ProblemDocument } from '../../http/problem.contract.ts';

/** Any error as a problem document: the server's own, or one that says that the browser failed. */
export function problemOf(error: unknown): ProblemDocument {
  return error instanceof ProblemError ? error.problem : BROWSER_FAILED;
}

const BROWSER_FAILED: ProblemDocument = {
  type: 'urn:contacts:problem:browser_failed',
  title: 'browser failed',
  status: 0,
  code: 'browser_failed',
  detail: 'This page stumbled over an error of its own. Reload it; if it happens again, report it.',
};
