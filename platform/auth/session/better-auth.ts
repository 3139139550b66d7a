import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { uuidv7 } from 'uuidv7';
import type { Db } from '../../db/db.ts';
import { API_KEY_PREFIX, KEY_MAX_DAYS, PASSWORD_MAX, PASSWORD_MIN } from './limits.contract.ts';

export type BetterAuth = ReturnType<typeof openBetterAuth>;

/** The request header in which our own server tells better-auth the client's address. */
export const CLIENT_ADDRESS = 'x-contacts-client-address';

const DAY = 24 * 60 * 60;

/** better-auth on our database: e-mail and password, sessions, API keys. */
export function openBetterAuth(given: {
  db: Db;
  secret: string;
  publicUrl?: string;
  onError: (error: unknown) => void;
}) {
  return betterAuth(betterAuthOptions(given));
}

/** How better-auth is set up; also read by the test that compares it with our migrations. */
export function betterAuthOptions({ db, secret, publicUrl, onError }: Parameters<typeof openBetterAuth>[0]) {
  return {
    appName: 'Contacts',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres' as const, schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY },
    // Counted in the database, so that all processes count together. By address; `attempts.ts` counts by account.
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/change-password': { window: 60, max: 10 } },
    },
    trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
    advanced: {
      cookiePrefix: 'contacts',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: () => uuidv7() },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError },
    plugins: [
      apiKey({
        defaultPrefix: API_KEY_PREFIX,
        requireName: true,
        maximumNameLength: 100,
        rateLimit: { enabled: false },
        keyExpiration: { minExpiresIn: 0, maxExpiresIn: KEY_MAX_DAYS },
        startingCharactersConfig: { shouldStore: true, charactersLength: API_KEY_PREFIX.length + 4 },
      }),
    ],
  };
}
