import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createServer, type ViteDevServer } from 'vite';
import { withNonce } from './page.ts';
import { isPage, nothingAt } from './serve-web.ts';

/** Serves the sources themselves with hot reload, under the same content security policy as the build. */
export async function serveDev(app: FastifyInstance, { root }: { root: string }): Promise<void> {
  const vite = await createServer({
    configFile: `${root}/vite.config.ts`,
    // Otherwise Vite writes a bundle of the file and imports it, for which `node --watch` would start anew.
    configLoader: 'runner',
    appType: 'custom',
    server: { middlewareMode: true, ws: { server: app.server } },
  });
  app.addHook('onClose', () => vite.close());
  app.setNotFoundHandler(async (request, reply) => {
    if (!isPage(request)) throw nothingAt(request);
    handToVite(vite, request, reply);
  });
}

function handToVite(vite: ViteDevServer, request: FastifyRequest, reply: FastifyReply) {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value);
  vite.middlewares(request.raw, reply.raw, (error: unknown) => {
    if (error) reply.raw.writeHead(500).end(String(error));
    else void sendSourcePage(vite, request, reply);
  });
}

async function sendSourcePage(vite: ViteDevServer, request: FastifyRequest, { raw, cspNonce }: FastifyReply) {
  try {
    const page = await readFile(`${vite.config.root}/index.html`, 'utf8');
    const html = await vite.transformIndexHtml(request.url, page);
    raw.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    raw.end(withNonce(html, cspNonce));
  } catch (error) {
    request.log.error({ err: error }, 'the page could not be transformed');
    raw.writeHead(500).end('The page could not be transformed; the terminal says why.');
  }
}
