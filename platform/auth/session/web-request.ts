import type { FastifyRequest } from 'fastify';
import { CLIENT_ADDRESS } from './better-auth.ts';

/** A request as better-auth takes it. The origin was checked before; programs, which send none, count as our own. */
export function webRequest(request: FastifyRequest, publicUrl: string | undefined): Request {
  const own = publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`;
  const headers = webHeaders(request);
  headers.set('origin', own);
  return new Request(new URL(request.url, own), {
    method: request.method,
    headers,
    body: request.method === 'GET' ? undefined : JSON.stringify(request.body ?? {}),
  });
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
