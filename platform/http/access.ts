import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import type { Access } from './endpoint.contract.ts';
import { Problem } from './problem.ts';

/** Finds who sends a request: by session cookie or API key; null when nobody we know. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

const visitor: Actor = { kind: 'system', id: 'visitor', name: 'Visitor', rights: new Set() };

/**
 * The actor of a request, if the endpoint's declared access lets it in.
 *
 * @throws Problem 401 `sign_in_required`, 403 `right_missing` (which names the right).
 */
export async function admit(
  access: Access,
  request: FastifyRequest,
  authenticate: Authenticate,
): Promise<Actor> {
  if (access === 'public') return visitor;
  const actor = await authenticate(request);
  if (!actor) throw SIGN_IN_REQUIRED;
  if (access !== 'signed-in' && !actor.rights.has(access.right)) throw rightMissing(access.right);
  return actor;
}

const SIGN_IN_REQUIRED = new Problem({
  status: 401,
  code: 'sign_in_required',
  detail: 'Sign in, or send an API key as "Authorization: Bearer …".',
});

/** Someone lacks a right; it is named. */
export function rightMissing(right: string) {
  return new Problem({
    status: 403,
    code: 'right_missing',
    detail: `This needs the right "${right}". An owner or admin can give it to you.`,
    extra: { right },
  });
}

/**
 * Refuses a write that another site's page sends with our visitor's cookie.
 * Browsers state the origin of every such request; programs send none and carry no cookie.
 *
 * @throws Problem 403 `cross_site_write`.
 */
export function refuseCrossSite(request: FastifyRequest, publicOrigin: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.cookie === undefined) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own =
    origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : isOwn(origin);
  if (own) return;
  throw new Problem({
    status: 403,
    code: 'cross_site_write',
    detail: 'This write came from another site and was refused.',
  });

  function isOwn(given: string) {
    return given === publicOrigin || given === `http://${host}` || given === `https://${host}`;
  }
}
