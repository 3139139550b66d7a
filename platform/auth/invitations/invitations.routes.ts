import { placeOf } from '../../http/place.ts';
import { type Route, reads, streams, writes } from '../../http/route.ts';
import type { Right } from '../../module/module.ts';
import { actingMember } from '../members/acting.ts';
import type { BetterAuth } from '../session/better-auth.ts';
import { openSession } from '../session/open-session.ts';
import {
  acceptInvitation,
  invite,
  listInvitations,
  lookAtInvitation,
  withdrawInvitation,
} from './invitations.contract.ts';
import { invitationsPage } from './invitations.sql.ts';
import { accept, invitationOf, inviteMember, withdraw } from './invitations.ts';

/**
 * How further members come in. What makes or takes a secret is a stream, because the replies of writes may be kept
 * to be given again.
 */
export function invitationRoutes(betterAuth: BetterAuth, all: readonly Right[]): Route[] {
  return [
    reads(listInvitations, ({ db, query: { limit, cursor } }) =>
      invitationsPage(db, { limit, cursor: placeOf(cursor, '-createdAt') }),
    ),
    streams(invite, ({ db, actor, body }) =>
      db
        .transaction()
        .execute(async (tx) => inviteMember(tx, body, { acting: await actingMember(tx, actor), all })),
    ),
    writes(withdrawInvitation, ({ tx, params: { id } }) => withdraw(tx, id)),
    reads(lookAtInvitation, ({ db, body: { token } }) => invitationOf(db, token, all)),
    streams(acceptInvitation, async ({ db, body, request, reply }) => {
      const { email } = await db.transaction().execute((tx) => accept(tx, body, all));
      await openSession(betterAuth, { email, password: body.password }, { request, reply });
    }),
  ];
}
