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

const OWNER = { name: 'Bench', email: 'bench@bench.example', password: 'correct horse battery' };

/**
 * Signs in as the bench's owner: by the link that the app printed, which makes it, or as the one that an earlier run
 * made. Throws when the folder belongs to somebody else.
 */
export async function signInAsOwner({ address, ownerLink }: AppProcess): Promise<Session> {
  const reply = ownerLink
    ? await post(address + setUp.path, { ...OWNER, token: new URL(ownerLink).hash.slice(1) })
    : await post(`${address}/api/auth/sign-in/email`, { email: OWNER.email, password: OWNER.password });
  if (!reply.ok) throw new Error(`The bench cannot sign in here: ${reply.status} ${await reply.text()}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { address, cookie, send: (method, path, body) => send({ address, cookie }, { method, path, body }) };
}

function post(url: string, body: unknown) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
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
