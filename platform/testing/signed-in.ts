import { randomBytes } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { signingSecret } from '../auth/session/secret.ts';
import { signedToken } from '../auth/session/session-cookie.ts';
import type { Running } from '../boot/boot.ts';
import type { Role } from '../module/module.ts';

/** A signed-in member of a booted server, for tests of routes. */
export interface ActingAs {
  id: string;
  name: string;
  email: string;
  /** The `Cookie` header of this member's session. */
  cookie: string;
  /** Sends a request as this member. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>;
}

const HOUR_MS = 3_600_000;

/**
 * Makes a member of the given role (with single rights in addition, if any) and signs it in, without a password and
 * without asking the server.
 */
export async function actAs(
  { server, db }: Pick<Running, 'server' | 'db'>,
  role: Role,
  { rights = [] as string[], name = `Test ${role}` } = {},
): Promise<ActingAs> {
  const id = uuidv7();
  const email = `${role}-${id}@example.test`;
  const token = randomBytes(24).toString('base64url');
  await db.insertInto('auth.user').values({ id, name, email, role, rights }).execute();
  await db
    .insertInto('auth.session')
    .values({ userId: id, token, expiresAt: new Date(Date.now() + HOUR_MS) })
    .execute();
  const cookie = `contacts.session_token=${signedToken(token, await signingSecret(db))}`;
  return {
    id,
    name,
    email,
    cookie,
    inject: (request) => server.inject({ ...request, headers: { ...request.headers, cookie } }),
  };
}

/** The `Cookie` header with which a browser goes on after a reply that signed it in. */
export function cookieOf(reply: LightMyRequestResponse): string {
  return reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
