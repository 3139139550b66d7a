import { type Route, reads, streams } from '../../http/route.ts';
import { isAnyoneHere } from '../members/account.sql.ts';
import type { BetterAuth } from '../session/better-auth.ts';
import { openSession } from '../session/open-session.ts';
import { setUp, showSetup } from './setup.contract.ts';
import { makeFirstOwner } from './setup.ts';

/** The first account of an installation. */
export function setupRoutes(betterAuth: BetterAuth): Route[] {
  return [
    reads(showSetup, async ({ db }) => ({ ownerExists: await isAnyoneHere(db) })),
    streams(setUp, async ({ db, body, request, reply }) => {
      await db.transaction().execute((tx) => makeFirstOwner(tx, body));
      await openSession(betterAuth, body, { request, reply });
    }),
  ];
}
