import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../http/problem.ts';
import { CLIENT_ADDRESS } from './better-auth.ts';

// better-auth wants an address, on which nothing depends here. Not what the client says: a `Host` may be anything.
const ANY_ORIGIN = 'http://localhost';

/**
 * A request to an endpoint of better-auth, as better-auth takes it. The origin was checked before; programs, which
 * send none, count as our own.
 */
export function webRequest(
  request: FastifyRequest,
  { path, body, publicUrl }: { path: string; body: object; publicUrl: string | undefined },
): Request {
  const own = new URL(publicUrl ?? ANY_ORIGIN).origin;
  const headers = webHeaders(request);
  headers.set('origin', own);
  return new Request(new URL(path, own), { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The headers that better-auth reads, with the client's address as the server knows it. */
export function webHeaders({ headers, ip }: FastifyRequest): Headers {
  const given = new Headers({ 'content-type': 'application/json', [CLIENT_ADDRESS]: ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = headers[name];
    if (value) given.set(name, value);
  }
  return given;
}

/**
 * Refuses what the server takes as an upload.
 *
 * @throws Problem 415 `json_only`.
 */
export async function refuseOtherThanJson({ body }: FastifyRequest): Promise<void> {
  if (body instanceof Readable) throw JSON_ONLY;
}

const JSON_ONLY = new Problem({
  status: 415,
  code: 'json_only',
  detail: 'Send this as JSON, with the header "content-type: application/json".',
});
