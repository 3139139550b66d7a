import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BetterAuth } from './better-auth.ts';
import { webHeaders } from './web-request.ts';

/** Signs somebody in whose account was just made: the reply carries the session's cookie. */
export async function openSession(
  betterAuth: BetterAuth,
  credentials: { email: string; password: string },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const { headers } = await betterAuth.api.signInEmail({
    body: credentials,
    headers: webHeaders(request),
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}
