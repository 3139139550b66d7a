import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** What marks the styles and scripts of this one page as ours. */
    cspNonce: string;
  }
}

/** Sends the security headers with every reply: nothing from elsewhere runs, frames or is sniffed. */
export async function addSecurityHeaders(app: FastifyInstance, overTls: boolean): Promise<void> {
  app.decorateReply('cspNonce', '');
  app.addHook('onRequest', async (_request, reply) => {
    reply.cspNonce = randomBytes(16).toString('base64');
    reply.headers(securityHeaders(reply.cspNonce, overTls));
  });
}

/** The headers themselves, for replies that no hook sees. */
export function securityHeaders(nonce: string, overTls: boolean): Record<string, string> {
  return {
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(overTls && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

function policy(nonce: string) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
