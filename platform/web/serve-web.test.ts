import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderProblem } from '../http/render-problem.ts';
import { addSecurityHeaders } from '../http/security-headers.ts';
import { compressAssets } from './compress-assets.ts';
import { NONCE } from './page.ts';
import { serveWeb } from './serve-web.ts';

const SCRIPT = 'console.log("contacts");'.repeat(50);
let dist: string;
let app: FastifyInstance;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'contacts-dist-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), `<script nonce="${NONCE}"></script>`);
  await writeFile(join(dist, 'assets/app-1a2b.js'), SCRIPT);
  await compressAssets(join(dist, 'assets'));
  app = Fastify();
  app.setErrorHandler(renderProblem);
  await addSecurityHeaders(app, false);
  await serveWeb(app, { dist });
});

afterAll(async () => {
  await app.close();
  await rm(dist, { recursive: true, force: true });
});

describe('the page', () => {
  test.each(['/', '/contacts', '/contacts/0198?tab=history', '/apis'])('is served at %s', async (url) => {
    const reply = await app.inject(url);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toContain('text/html');
  });

  test('carries the nonce that its own policy names, and another one next time', async () => {
    const nonceOf = async () => {
      const reply = await app.inject('/contacts');
      const named = /'nonce-([^']+)'/.exec(String(reply.headers['content-security-policy']))?.[1];
      expect(reply.body).toBe(`<script nonce="${named}"></script>`);
      return named;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });

  test('is never kept, as a kept one would carry an old nonce', async () => {
    expect((await app.inject('/')).headers['cache-control']).toBe('no-store');
  });
});

describe('a file of the build', () => {
  test.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
    ['identity', (body: Buffer) => body],
  ])('is sent as %s to who accepts it, for ever', async (encoding, unpack) => {
    const reply = await app.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': encoding } });
    expect(unpack(reply.rawPayload).toString()).toBe(SCRIPT);
    expect(reply.headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(reply.headers['cache-control']).toContain('immutable');
    expect(reply.headers['content-type']).toContain('text/javascript');
  });

  test.each(['/assets/gone-9z.js', '/assets/../index.html', '/assets/%2e%2e/index.html'])(
    'that is not one of the build gives nothing else: %s',
    async (url) => {
      expect((await app.inject(url)).body).not.toContain(SCRIPT);
    },
  );

  test('that is gone is a problem, not the page', async () => {
    const reply = await app.inject('/assets/gone-9z.js');
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('an unknown address of the API', () => {
  test.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api'],
    ['POST', '/contacts'],
  ] as const)('is a problem that says so: %s %s', async (method, url) => {
    const reply = await app.inject({ method, url });
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ code: 'not_found', detail: expect.stringContaining(url) });
  });
});
