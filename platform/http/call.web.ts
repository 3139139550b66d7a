import type { z } from 'zod';
import type { Endpoint } from './endpoint.contract.ts';
import { type ProblemDocument, problemDocument } from './problem.contract.ts';

interface Given<E extends Endpoint> {
  params?: z.input<E['params']>;
  query?: z.input<E['query']>;
  body?: z.input<E['body']>;
  signal?: AbortSignal;
  /** With which the server does it once, however often it is sent. */
  idempotencyKey?: string;
}

/** An answer that is not a success, as the server's problem document. */
export class ProblemError extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * Calls an endpoint and gives its reply, typed by its contract.
 *
 * @throws ProblemError for every answer but success; code `unreachable` when no answer came.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  given: Given<E> = {},
): Promise<z.input<E['reply']>> {
  const response = await fetch(addressOf(endpoint, given), {
    method: endpoint.method,
    signal: given.signal,
    headers: {
      ...(given.body !== undefined && { 'content-type': 'application/json' }),
      ...(given.idempotencyKey !== undefined && { 'idempotency-key': given.idempotencyKey }),
    },
    body: given.body === undefined ? undefined : JSON.stringify(given.body),
  }).catch((error: unknown) => {
    if (given.signal?.aborted) throw error;
    throw new ProblemError(UNREACHABLE);
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.status === 204) return undefined as z.input<E['reply']>;
  return (await response.json()) as z.input<E['reply']>;
}

/** The address of an endpoint with its parameters and query filled in. */
export function addressOf<E extends Endpoint>(
  endpoint: E,
  { params, query }: Pick<Given<E>, 'params' | 'query'>,
): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') search.append(name, String(item));
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  const document = problemDocument.safeParse(await response.json().catch(() => null));
  return document.success ? document.data : { ...UNREACHABLE, status: response.status };
}

const UNREACHABLE: ProblemDocument = {
  type: 'urn:contacts:problem:unreachable',
  title: 'unreachable',
  status: 0,
  code: 'unreachable',
  detail: 'The server did not answer. Check that it runs and try again.',
};
