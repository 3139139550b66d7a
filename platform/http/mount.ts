import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../db/db.ts';
import { transact } from '../db/transact.ts';
import { type Authenticate, admit } from './access.ts';
import type { Actor } from './actor.ts';
import type { Access, Endpoint } from './endpoint.contract.ts';
import { once } from './idempotency.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyContextConfig {
    /** Who may call it; every route declares it. */
    access?: Access;
  }
}

/** Mounts a route as its endpoint declares it: access first, then validation, then the answer, then its reply. */
export function mountRoute(
  app: FastifyInstance,
  route: Route,
  { db, authenticate }: { db: Db; authenticate: Authenticate },
) {
  if (route.kind !== 'hears') return addRoute(app, route, { db, authenticate });
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    addRoute(scope, route, { db, authenticate });
  });
}

function addRoute(
  app: FastifyInstance,
  route: Route,
  { db, authenticate }: { db: Db; authenticate: Authenticate },
) {
  const { endpoint } = route;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint, route.kind === 'streams'),
    config: { access: endpoint.access },
    // Before validation, so that a stranger learns nothing from it, and before the body is read.
    onRequest: async (request) => {
      request.actor = await admit(endpoint.access, request, authenticate);
    },
    handler: async (request, reply) => {
      const answer = await run(route, db, request, reply);
      if (reply.sent) return reply;
      reply.code(endpoint.status);
      return endpoint.status === 204 ? reply.send() : answer;
    },
  });
}

async function run(route: Route, db: Db, request: FastifyRequest, reply: FastifyReply) {
  const call = { params: request.params, query: request.query, body: request.body, actor: request.actor };
  if (route.kind === 'reads') return route.answer({ ...call, db, log: request.log });
  if (route.kind === 'streams') return route.answer({ ...call, db, request, reply });
  if (route.kind === 'hears') {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return route.answer({ ...call, db, body, headers: request.headers });
  }
  const { log } = request;
  return transact(db, (tx) => once(tx, request, route, () => route.answer({ ...call, tx, log })));
}

function schemaOf(
  { summary, resource, params, query, body, reply, status, access, method, path }: Endpoint,
  raw: boolean,
) {
  const takesBody = body.type !== 'undefined';
  const givesJson = status !== 204 && !(raw && reply.type === 'undefined');
  return {
    summary,
    tags: [resource],
    operationId: `${method.toLowerCase()}${path.replace(/^\/api\/v1/, '').replaceAll(/[/:-](\w)/g, (_, letter) => letter.toUpperCase())}`,
    security: access === 'public' ? PUBLIC : SIGNED_IN,
    params,
    querystring: query,
    ...(takesBody && { body }),
    ...(givesJson && { response: { [status]: reply } }),
  };
}

type Security = Record<string, string[]>[];
const PUBLIC: Security = [];
const SIGNED_IN: Security = [{ session: [] }, { apiKey: [] }];
