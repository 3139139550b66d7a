import type { FastifyInstance } from 'fastify';
import type { Db } from '../db/db.ts';
import type { Authenticate } from '../http/access.ts';
import type { Route } from '../http/route.ts';
import type { Right } from '../module/module.ts';
import { apiKeyRoutes } from './api-keys/api-keys.routes.ts';
import { invitationRoutes } from './invitations/invitations.routes.ts';
import { memberRoutes } from './members/members.routes.ts';
import { type Operator, operatorOf } from './operator/operator.ts';
import { rightsRoutes } from './rights/rights.routes.ts';
import { authRights } from './rights/rights.ts';
import { authenticateWith } from './session/authenticate.ts';
import { openBetterAuth } from './session/better-auth.ts';
import { mountBetterAuth } from './session/mount.ts';
import { signingSecret } from './session/secret.ts';
import { sessionRoutes } from './session/session.routes.ts';
import { setupRoutes } from './setup/setup.routes.ts';
import { ownerLink } from './setup/setup.ts';

/** Sign-in, members and API keys over a database. */
export interface Auth {
  authenticate: Authenticate;
  routes: Route[];
  /** All rights there are: those of the modules and sign-in's own. */
  rights: readonly Right[];
  /** A new one-time link to make the owner, as a path; null when somebody has an account. */
  ownerLink(): Promise<string | null>;
  /** What the operator's command line does. */
  operator: Operator;
  /** Adds what is not an endpoint of ours: better-auth's own. */
  mount(app: FastifyInstance): void;
}

interface Given {
  db: Db;
  publicUrl?: string;
  /** The rights of the installed modules. */
  rights: readonly Right[];
}

/** Opens sign-in on a migrated database. */
export async function openAuth({ db, publicUrl, rights: given }: Given): Promise<Auth> {
  const rights = [...given, ...authRights];
  const secret = await signingSecret(db);
  let report = (_error: unknown) => {};
  const betterAuth = openBetterAuth({ db, secret, publicUrl, onError: (error) => report(error) });
  const { authCookies } = await betterAuth.$context;
  const cookie = { name: authCookies.sessionToken.name, secret };
  const authenticate = authenticateWith({ db, rights, cookie });
  return {
    authenticate,
    rights,
    routes: [
      ...setupRoutes(betterAuth),
      ...sessionRoutes(betterAuth),
      ...rightsRoutes(rights),
      ...memberRoutes(rights),
      ...invitationRoutes(betterAuth, rights),
      ...apiKeyRoutes(betterAuth, rights),
    ],
    ownerLink: () => ownerLink(db),
    operator: operatorOf({ db, betterAuth, rights }),
    mount(app) {
      report = (error) => app.log.error({ err: error }, 'sign-in failed');
      mountBetterAuth(app, { db, betterAuth, authenticate, publicUrl });
    },
  };
}
