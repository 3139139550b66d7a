import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../http/actor.ts';
import { Problem } from '../../http/problem.ts';
import { type Route, streams, writes } from '../../http/route.ts';
import type { BetterAuth } from './better-auth.ts';
import { renameSelf, type SessionShown, showSession } from './session.contract.ts';
import { memberById, renameMember } from './session.sql.ts';
import { webHeaders } from './web-request.ts';

/** Who am I: asked by every page as it loads, which is also when a session in use is prolonged. */
export function sessionRoutes(betterAuth: BetterAuth): Route[] {
  return [
    streams(showSession, async ({ db, actor, request, reply }): Promise<SessionShown> => {
      if (actor.kind === 'user') await prolong(betterAuth, request, reply);
      const member = actor.kind === 'user' ? await memberById(db, actor.id) : undefined;
      const { kind, id, name, rights } = actor;
      reply.header('cache-control', 'no-store');
      return {
        kind,
        id,
        name,
        email: member?.email ?? null,
        role: member?.role ?? null,
        rights: [...rights].sort(),
      };
    }),
    writes(renameSelf, async ({ tx, actor, body: { name } }) => {
      await renameMember(tx, personOf(actor), name);
    }),
  ];
}

async function prolong(betterAuth: BetterAuth, request: FastifyRequest, reply: FastifyReply) {
  const { headers } = await betterAuth.api.getSession({ headers: webHeaders(request), returnHeaders: true });
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

function personOf(actor: Actor) {
  if (actor.kind === 'user') return actor.id;
  throw new Problem({
    status: 403,
    code: 'people_only',
    detail: 'An API key has no account of its own. Sign in to do this.',
  });
}
