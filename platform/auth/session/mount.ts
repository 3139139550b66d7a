import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../../db/db.ts';
import { type Authenticate, admit } from '../../http/access.ts';
import { Problem } from '../../http/problem.ts';
import { attemptSignIn, forgiveAttempts } from './attempts.ts';
import type { BetterAuth } from './better-auth.ts';
import { problemOf } from './problem-of.ts';
import {
  changePassword,
  credentials,
  newPassword,
  signIn,
  signOut,
  signOutEverywhere,
} from './sign-in.contract.ts';
import { refuseOtherThanJson, webRequest } from './web-request.ts';

interface Given {
  db: Db;
  betterAuth: BetterAuth;
  authenticate: Authenticate;
  publicUrl?: string;
}

/** Mounts the few endpoints of better-auth that the app uses; all others cannot be reached. */
export function mountBetterAuth(app: FastifyInstance, given: Given): void {
  const { db, authenticate } = given;
  const json = { preValidation: refuseOtherThanJson };
  const visitors = { ...json, config: { access: 'public' as const }, schema: { hide: true } };
  const members = {
    ...json,
    config: { access: 'signed-in' as const },
    schema: { hide: true },
    onRequest: async (request: FastifyRequest) => {
      await admit('signed-in', request, authenticate);
    },
  };
  for (const [{ path }, whose] of [[signOut, visitors] as const, [signOutEverywhere, members] as const])
    app.post(path, whose, (request, reply) => passOn(given, { path, body: {} }, { request, reply }));
  app.post(
    changePassword.path,
    { ...members, schema: { hide: true, body: newPassword } },
    (request, reply) => {
      const asked = { path: changePassword.path, body: newPassword.parse(request.body) };
      return passOn(given, asked, { request, reply });
    },
  );
  app.post(
    signIn.path,
    { ...visitors, schema: { hide: true, body: credentials } },
    async (request, reply) => {
      const body = credentials.parse(request.body);
      const whose = { email: body.email, address: request.ip };
      const attempt = await attemptSignIn(db, whose);
      if (attempt !== 'go on') throw tooMany(reply, attempt.waitSeconds);
      const answer = await passOn(given, { path: signIn.path, body }, { request, reply });
      await forgiveAttempts(db, whose);
      return answer;
    },
  );
}

async function passOn(
  { betterAuth, publicUrl }: Given,
  asked: { path: string; body: object },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
) {
  const response = await betterAuth.handler(webRequest(request, { ...asked, publicUrl }));
  const wait = response.headers.get('x-retry-after');
  if (response.status === 429) throw tooMany(reply, Number(wait));
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  reply.header('cache-control', 'no-store').type('application/json');
  return response.text();
}

function tooMany(reply: FastifyReply, seconds: number) {
  reply.header('retry-after', seconds);
  return new Problem({
    status: 429,
    code: 'too_many_attempts',
    detail: `There were too many attempts. Wait ${spoken(seconds)} and try again.`,
    extra: { retryAfter: seconds },
  });
}

function spoken(seconds: number) {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
