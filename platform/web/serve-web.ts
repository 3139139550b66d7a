import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.ts';
import { type Asset, encodingFor, readAssets } from './assets.ts';
import { withNonce } from './page.ts';

/**
 * Serves a production build: its hashed files for ever, and the page at every other address outside `/api`, each
 * time with the nonce of its reply.
 */
export async function serveWeb(app: FastifyInstance, { dist }: { dist: string }): Promise<void> {
  const [page, assets] = await Promise.all([readFile(join(dist, 'index.html'), 'utf8'), readAssets(dist)]);
  app.get('/assets/*', { schema: { hide: true }, config: { access: 'public' } }, async (request, reply) => {
    const asset = assets.get(pathOf(request));
    if (!asset) throw nothingAt(request);
    return sendAsset(asset, request, reply);
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (!isPage(request)) throw nothingAt(request);
    return sendPage(reply, withNonce(page, reply.cspNonce));
  });
}

/** Whether a request that no route answers is for a page of the app. */
export function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request);
  return ['GET', 'HEAD'].includes(request.method) && path !== '/api' && !path.startsWith('/api/');
}

/** Nothing is at this address, as a problem. */
export function nothingAt(request: FastifyRequest): Problem {
  return new Problem({
    status: 404,
    code: 'not_found',
    detail: `There is nothing at ${request.method} ${pathOf(request)}. The API is described at /api/docs.`,
  });
}

/** Sends the page; never kept, because each copy carries the nonce of one reply. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply) {
  const { encoding, body } = encodingFor(asset, String(request.headers['accept-encoding'] ?? ''));
  reply
    .type(asset.type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding');
  if (encoding) reply.header('content-encoding', encoding);
  return reply.send(body);
}

function pathOf(request: FastifyRequest) {
  return request.url.split('?')[0] ?? '/';
}
