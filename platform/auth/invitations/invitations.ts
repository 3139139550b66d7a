import type { z } from 'zod';
import type { Db, Tx } from '../../db/db.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { Right } from '../../module/module.ts';
import { hashOfToken, newToken } from '../links/token.ts';
import { userByEmail } from '../members/account.sql.ts';
import { createAccount, EMAIL_TAKEN, emailOf } from '../members/account.ts';
import { standingOf } from '../members/acting.sql.ts';
import { type Acting, checkMayGive } from '../members/acting.ts';
import { rightsOf, type Standing } from '../rights/rights.ts';
import { INVITATION_DAYS, type newInvitation } from './invitations.contract.ts';
import { deleteInvitation, invitationByToken, keepInvitation, takeInvitation } from './invitations.sql.ts';

/**
 * Invites somebody; the path with its secret is known this once.
 *
 * @throws Problem 409 `email_taken`, and what `checkMayGive` throws.
 */
export async function inviteMember(
  tx: Tx,
  { email, ...standing }: z.output<typeof newInvitation>,
  { acting, all }: { acting: Acting; all: readonly Right[] },
) {
  checkMayGive(acting, standing, all);
  const address = emailOf(email);
  if (await userByEmail(tx, address)) throw EMAIL_TAKEN;
  const { token, hash } = newToken();
  const terms = {
    tokenHash: hash,
    email: address,
    invitedBy: acting.memberId,
    days: INVITATION_DAYS,
    standing,
  };
  const kept = await keepInvitation(tx, terms);
  // After the `#`, where no server and no log sees it.
  return { ...kept, path: `/invitation#${token}` };
}

/** @throws Problem 410 `link_over`. */
export async function invitationOf(db: Db, token: string, all: readonly Right[]) {
  const invitation = await invitationByToken(db, hashOfToken(token));
  if (!invitation) throw LINK_OVER;
  await checkInviter(db, invitation, all);
  return invitation;
}

/**
 * Makes the account of an invitation, which is over with that.
 *
 * @throws Problem 410 `link_over`, 409 `email_taken`.
 */
export async function accept(
  tx: Tx,
  { token, name, password }: { token: string; name: string; password: string },
  all: readonly Right[],
): Promise<{ email: string }> {
  const invitation = await takeInvitation(tx, hashOfToken(token));
  if (!invitation) throw LINK_OVER;
  await checkInviter(tx, invitation, all);
  const { email, role, rights } = invitation;
  await createAccount(tx, { email, role, rights, name, password });
  return { email };
}

// An invitation is worth what whoever gave it out could give today, not on the day of the invitation.
async function checkInviter(
  db: Db,
  { inviterId, ...standing }: Standing & { inviterId: string },
  all: readonly Right[],
) {
  const inviter = await standingOf(db, inviterId);
  if (!inviter) throw LINK_OVER;
  const rights = rightsOf(inviter, all);
  const acting = { memberId: inviter.id, role: inviter.role, rights, keyEndsAt: null };
  if (!rights.has('members.manage') || !mayGive(acting, standing, all)) throw LINK_OVER;
}

function mayGive(...asked: Parameters<typeof checkMayGive>): boolean {
  try {
    checkMayGive(...asked);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** @throws Problem 404. */
export async function withdraw(tx: Tx, id: string): Promise<void> {
  if (!(await deleteInvitation(tx, id))) throw notFound('This invitation');
}

const LINK_OVER = new Problem({
  status: 410,
  code: 'link_over',
  detail:
    'This invitation was withdrawn, accepted, or is over, or whoever gave it can no longer give it. Ask for a new one.',
});
