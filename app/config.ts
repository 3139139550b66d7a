import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../platform/postgres/start-failure.ts';

const ROOT = resolve(import.meta.dirname, '..');

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

// Each setting: what it may be, in words for the sentence that refuses another value, and its default.
const SETTINGS = {
  PORT: {
    read: wholeNumber(0, 65_535),
    must: 'a whole number from 0 to 65535 (0 takes a free port)',
    otherwise: '3000',
  },
  HOST: { read: z.string().min(1), must: 'a host name or address', otherwise: '127.0.0.1' },
  DATA_DIR: { read: z.string().min(1), must: 'a folder', otherwise: './data' },
  DATABASE_URL: { read: z.string(), must: 'the address of a PostgreSQL database', otherwise: '' },
  PUBLIC_URL: {
    read: z.literal('').or(z.url({ protocol: /^https?$/ })),
    must: 'an address as https://contacts.example.com',
    otherwise: '',
  },
  IMPORT_MAX_MB: {
    read: wholeNumber(1, 10_240),
    must: 'a whole number of megabytes from 1 to 10240',
    otherwise: '10',
  },
  STRIPE_SECRET_KEY: {
    read: z.literal('').or(z.string().regex(/^(sk|rk)_/)),
    must: 'a secret key of Stripe, which begins with sk_ or rk_',
    otherwise: '',
    secret: true,
  },
  STRIPE_WEBHOOK_SECRET: {
    read: z.literal('').or(z.string().startsWith('whsec_')),
    must: 'the signing secret of a webhook of Stripe, which begins with whsec_',
    otherwise: '',
    secret: true,
  },
  STRIPE_API_URL: {
    read: z.literal('').or(z.url({ protocol: /^https?$/ })),
    must: 'an address as https://api.stripe.com',
    otherwise: '',
  },
  UNDO_DAYS: { read: wholeNumber(0, 3650), must: 'a whole number of days from 0 to 3650', otherwise: '7' },
  LOG_LEVEL: {
    read: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    must: 'one of silent, error, warn, info, debug',
    otherwise: 'warn',
  },
} as const;

export type Config = ReturnType<typeof readConfig>;

/**
 * The settings from the environment: read once, checked, and frozen. A name that is set but empty counts as unset.
 *
 * @throws StartFailure that names the first setting which cannot be, and what it may be.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const publicUrl = read(env, 'PUBLIC_URL').replace(/\/$/, '') || undefined;
  return Object.freeze({
    port: read(env, 'PORT'),
    host: read(env, 'HOST'),
    dataDir: resolve(ROOT, read(env, 'DATA_DIR')),
    databaseUrl: read(env, 'DATABASE_URL') || undefined,
    publicUrl,
    stripe: readStripe(env, publicUrl),
    importMaxMb: read(env, 'IMPORT_MAX_MB'),
    undoDays: read(env, 'UNDO_DAYS'),
    logLevel: read(env, 'LOG_LEVEL'),
  });
}

// Half of it would take payments and never hear of them.
function readStripe(env: NodeJS.ProcessEnv, publicUrl: string | undefined) {
  const secretKey = read(env, 'STRIPE_SECRET_KEY');
  const webhookSecret = read(env, 'STRIPE_WEBHOOK_SECRET');
  const apiUrl = read(env, 'STRIPE_API_URL') || undefined;
  if (!secretKey && !webhookSecret) return undefined;
  if (!secretKey)
    throw new StartFailure('STRIPE_WEBHOOK_SECRET is set: set STRIPE_SECRET_KEY too, or neither.');
  if (!webhookSecret)
    throw new StartFailure('STRIPE_SECRET_KEY is set: set STRIPE_WEBHOOK_SECRET too, or neither.');
  if (!publicUrl)
    throw new StartFailure(
      'With Stripe, PUBLIC_URL must be set to the address people use: its payment page leads back there.',
    );
  return { secretKey, webhookSecret, apiUrl };
}

function read<Name extends keyof typeof SETTINGS>(env: NodeJS.ProcessEnv, name: Name) {
  const { read: schema, must, otherwise, ...setting } = SETTINGS[name];
  const given = env[name]?.trim() || otherwise;
  const value = schema.safeParse(given);
  // Logs and terminals must not keep a secret, even a wrong one.
  const shown = 'secret' in setting ? 'something else' : `"${given}"`;
  if (!value.success) throw new StartFailure(`${name} must be ${must}; it is ${shown}.`);
  return value.data as z.output<(typeof SETTINGS)[Name]['read']>;
}
