import { setUp } from '../../platform/auth/setup/setup.contract.ts';
import type { AppProcess } from './app-process.ts';

/** Requests to a running app as its owner. */
export interface Session {
  address: string;
  /** The `Cookie` header of the owner's session. */
  cookie: string;
  /** Sends a request and gives the reply's JSON. Throws with the reply when it is no success. */
  send(method: string, path: string, body?: unknown): Promise<unknown>;
}

/** Creates the owner by the link that the app printed, and signs in. */
export async function signInAsOwner({ address, ownerLink = '' }: AppProcess): Promise<Session> {
  const token = new URL(ownerLink).hash.slice(1);
  const owner = { token, name: 'Bench', email: 'bench@bench.example', password: 'correct horse battery' };
  const reply = await fetch(address + setUp.path, {
    method: setUp.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  });
  if (!reply.ok) throw new Error(`The owner was not made: ${reply.status} ${await reply.text()}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { address, cookie, send: (method, path, body) => send({ address, cookie }, { method, path, body }) };
}

async function send(
  { address, cookie }: Pick<Session, 'address' | 'cookie'>,
  { method, path, body }: { method: string; path: string; body?: unknown },
): Promise<unknown> {
  const file = body instanceof Blob;
  const type = file ? 'text/csv' : 'application/json';
  const reply = await fetch(address + path, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': type }) },
    body: file || body === undefined ? body : JSON.stringify(body),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}
