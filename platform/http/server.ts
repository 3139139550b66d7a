import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Db } from '../db/db.ts';
import { type Authenticate, refuseCrossSite } from './access.ts';
import type { Access } from './endpoint.contract.ts';
import { addHealth } from './health.ts';
import { withoutData } from './log-error.ts';
import { mountRoute } from './mount.ts';
import { addReference } from './reference.ts';
import { renderProblem } from './render-problem.ts';
import type { Route } from './route.ts';
import { addSecurityHeaders, securityHeaders } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** All that is mounted, for the test that walks every route. */
    mounted: MountedRoute[];
  }
}

export interface MountedRoute {
  method: string;
  url: string;
  access?: Access;
}

export interface ServerGiven {
  db: Db;
  routes: readonly Route[];
  authenticate: Authenticate;
  /** The address people use, `https://contacts.example.com`; decides on secure cookies and own origin. */
  publicUrl?: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const JSON_LIMIT = 2 * 1024 * 1024;

/** The HTTP server with the platform's routes; not yet listening. */
export async function createServer({
  db,
  routes,
  authenticate,
  publicUrl,
  logLevel,
}: ServerGiven): Promise<FastifyInstance> {
  const overTls = publicUrl?.startsWith('https:') ?? false;
  const app = Fastify({
    logger: { level: logLevel, serializers: { req: withoutPersonalData, err: withoutData } },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: JSON_LIMIT,
    // A proxy on this machine or its private network says who the client is; nobody else is believed.
    trustProxy: publicUrl === undefined ? false : ['loopback', 'linklocal', 'uniquelocal'],
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) =>
      renderProblem(error, request, reply.headers(securityHeaders('', overTls))),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(renderProblem);
  acceptStreams(app);
  rememberRoutes(app);
  const origin = publicUrl && new URL(publicUrl).origin;
  app.addHook('onRequest', async (request) => refuseCrossSite(request, origin));
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Answers hold people's data: nothing between us and the browser may keep them.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  await addSecurityHeaders(app, overTls);
  await addReference(app);
  addHealth(app, db);
  await addRoutes(app, routes, { db, authenticate });
  return app;
}

/** Adds routes as their endpoints declare them. */
export async function addRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  given: Pick<ServerGiven, 'db' | 'authenticate'>,
): Promise<void> {
  await app.register(async (scope) => {
    for (const route of routes) mountRoute(scope, route, given);
  });
}

// Uploads arrive as they are, in any amount; the route that reads them counts.
function acceptStreams(app: FastifyInstance) {
  app.addContentTypeParser(['application/octet-stream', 'text/csv', 'text/plain'], (_request, body, done) =>
    done(null, body),
  );
}

function rememberRoutes(app: FastifyInstance) {
  app.decorate('mounted', []);
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) app.mounted.push({ method: one, url, access: config?.access });
  });
}

// Query strings carry what people search for, so only the route's pattern is logged.
function withoutPersonalData(request: { method: string; routeOptions?: { url?: string } }) {
  return { method: request.method, route: request.routeOptions?.url };
}
